import { expect, it } from 'vitest';
import { NOTHING, keepSaid, saidBefore } from '#components/compare/said.ts';

it('what is said of a decision outlasts a reload of the tab, until it is cleared', () => {
  const said = { question: 'Which store?', chosen: 'milvus', why: 'It scales.' };
  keepSaid(said);
  expect(saidBefore()).toEqual(said);
  keepSaid(NOTHING);
  expect(sessionStorage).toHaveLength(0);
  expect(saidBefore()).toEqual(NOTHING);
});

it.each(['{', 'null', '[]', '{"question": 7}'])('what something else left there says nothing: %s', (left) => {
  sessionStorage.setItem('decision', left);
  expect(saidBefore()).toEqual(NOTHING);
});
