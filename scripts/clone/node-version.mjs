/** The range of Node in package.json, told in one line before anything else fails in a way that is hard to read. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if ((major === 20 && minor >= 19) || (major === 22 && minor >= 13) || major >= 24) return;
  console.error(
    `Node ${process.versions.node} is too old or not supported: use 20.19 or later, 22.13 or later, or 24.`
  );
  process.exit(1);
}
