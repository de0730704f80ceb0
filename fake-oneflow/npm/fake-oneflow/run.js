#!/usr/bin/env node
// Runs the program of the package for this platform, which npm installs as an optional dependency.
"use strict";

const { spawn } = require("node:child_process");
const { chmodSync } = require("node:fs");

const platform = `${process.platform}-${process.arch}`;
const name = `fake-oneflow-${platform}`;

let program;
try {
  program = require.resolve(`${name}/bin/fake-oneflow${process.platform === "win32" ? ".exe" : ""}`);
} catch {
  const built = Object.keys(require("./package.json").optionalDependencies).join(", ");
  console.error(
    `fake-oneflow: the package ${name} is not installed. If it is one of those that exist (${built}), install it without ` +
      "--omit=optional. On other platforms run the fake in a container, or with .NET 10: dnx oneflow fake.",
  );
  process.exit(1);
}

const child = start();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("error", (error) => {
  console.error(`fake-oneflow: ${program} cannot be started: ${error.message}`);
  process.exit(1);
});
child.on("exit", (code, signal) => {
  if (signal) {
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  } else {
    process.exit(code);
  }
});

function start() {
  try {
    // Some package managers drop the mode of files that are not listed as programs.
    chmodSync(program, 0o755);
  } catch {
    // It may belong to another user, and be executable already.
  }
  return spawn(program, process.argv.slice(2), { stdio: "inherit" });
}
