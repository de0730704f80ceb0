"""A contract from a template, against the fake: python3 sample.py"""

import json
import os
import urllib.request

BASE = os.environ["ONEFLOW_BASE_URL"].rstrip("/")
HEADERS = {
    "x-oneflow-api-token": os.environ["ONEFLOW_API_TOKEN"],
    "x-oneflow-user-email": os.environ["ONEFLOW_USER_EMAIL"],
    "content-type": "application/json",
}


def call(method, path, body=None):
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(f"{BASE}/{path}", data, HEADERS, method=method)
    with urllib.request.urlopen(request) as response:
        return json.load(response)


workspace = call("GET", "workspaces")["data"][0]
template = call("GET", f"templates?filter[workspace_ids]={workspace['id']}")["data"][0]
contract = call("POST", "contracts/create", {"workspace_id": workspace["id"], "template_id": template["id"]})
print(f"{contract['state']}: {contract['id']}")
