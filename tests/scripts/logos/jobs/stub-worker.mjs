/** Stands in for the program that works on logos: does what the one word it is sent says. */
process.on('message', ({ bytes }) => {
  const word = Buffer.from(bytes).toString();
  if (word === 'hang') for (;;);
  if (word === 'abort') process.abort();
  if (word === 'exit') process.exit(3);
  if (word === 'killed') process.kill(process.pid, 'SIGKILL');
  process.send({ outcome: { notes: [{ code: 'logo_changed', message: `${process.pid}` }] }, worn: word === 'worn' });
});
process.on('disconnect', () => process.exit());
if (process.argv[2] === 'broken') throw new Error('no renderer for this machine');
process.send('ready');
