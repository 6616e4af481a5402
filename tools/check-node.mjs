// Says loudly when the npm scripts run on a Node that is too old for the tools: tools/node24 was not installed.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 13)) {
  console.error(
    `plan-tasks needs Node 22.13 or newer, and this is ${process.version} (${process.execPath}).\n` +
      'Run `npm ci` without --omit=optional, which brings Node 24 along, or install a newer Node.',
  );
  process.exit(1);
}
