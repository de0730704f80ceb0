// A contract from a template, against the fake: node sample.mjs
const { ONEFLOW_BASE_URL: base, ONEFLOW_API_TOKEN: token, ONEFLOW_USER_EMAIL: email } = process.env;

async function call(method, path, body) {
  const response = await fetch(new URL(path, base.endsWith("/") ? base : `${base}/`), {
    method,
    headers: { "x-oneflow-api-token": token, "x-oneflow-user-email": email, "content-type": "application/json" },
    body: body && JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return response.json();
}

const workspace = (await call("GET", "workspaces")).data[0];
const template = (await call("GET", `templates?filter[workspace_ids]=${workspace.id}`)).data[0];
const contract = await call("POST", "contracts/create", { workspace_id: workspace.id, template_id: template.id });
console.log(`${contract.state}: ${contract.id}`);
