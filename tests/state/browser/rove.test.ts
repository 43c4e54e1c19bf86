import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { rove } from '#state/browser/rove.ts';

let stop: () => void;
beforeEach(() => {
  // Nothing is laid out here: what is in the page counts as seen.
  Element.prototype.checkVisibility = () => true;
  document.body.innerHTML = `
    <a href="#first">before</a>
    <nav data-rove><a href="#a">a</a><a href="#b" aria-current="page">b</a><button>c</button></nav>
    <div data-rove>
      <select><option>one</option><option>two</option></select>
      <button>open</button>
      <div data-rove="off"><button>inside</button></div>
    </div>
    <a href="#last">after</a>`;
  stop = rove(document);
});
afterEach(() => stop());

const focused = () => document.activeElement?.textContent;
const press = (keys: string) => userEvent.keyboard(keys);

it('a group is one tab stop, at what is shown now', async () => {
  const seen: unknown[] = [];
  for (let i = 0; i < 5; i++) {
    await userEvent.tab();
    seen.push(focused());
  }
  expect(seen).toEqual(['before', 'b', 'onetwo', 'inside', 'after']);
});

it('the arrows, Home and End move within it', async () => {
  document.querySelector<HTMLElement>('[href="#b"]')!.focus();
  await press('{ArrowRight}');
  expect(focused()).toBe('c');
  await press('{ArrowRight}');
  expect(focused()).toBe('a');
  await press('{End}');
  expect(focused()).toBe('c');
  await press('{Home}');
  expect(focused()).toBe('a');
  await userEvent.tab();
  await userEvent.tab({ shift: true });
  expect(focused()).toBe('a');
});

it('boxes to tick are such a group, too; a field among them keeps its keys', async () => {
  document.body.innerHTML = `
    <fieldset data-rove>
      <input type="search"><input type="checkbox" id="one"><input type="checkbox" id="none" disabled>
      <input type="checkbox" id="two">
    </fieldset>`;
  const id = () => document.activeElement?.id;
  await userEvent.tab();
  await press('{ArrowDown}');
  expect((document.activeElement as HTMLInputElement).type).toBe('search');
  await userEvent.tab();
  expect(id()).toBe('one');
  await press('{ArrowDown}');
  expect(id()).toBe('two');
  await userEvent.tab({ shift: true });
  expect((document.activeElement as HTMLInputElement).type).toBe('search');
});

it('a list of choices keeps the keys that choose', async () => {
  document.querySelector('select')!.focus();
  for (const key of ['{ArrowDown}', '{ArrowUp}', '{Home}', '{End}']) {
    await press(key);
    expect(focused()).toBe('onetwo');
  }
  await press('{ArrowRight}');
  expect(focused()).toBe('open');
});

it('what opens upon a group is walked by Tab', async () => {
  document.querySelector<HTMLElement>('[data-rove=off] button')!.focus();
  await press('{ArrowLeft}');
  expect(focused()).toBe('inside');
});
