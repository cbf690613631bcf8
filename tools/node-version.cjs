// Loaded before the TypeScript of tools/, which an older Node could not even read: so it is plain JavaScript.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 22)) {
  console.error(
    `Mizan needs Node 22.22 or newer and this is Node ${process.versions.node}; "npm ci" installs one for the npm scripts.`,
  );
  process.exit(1);
}
