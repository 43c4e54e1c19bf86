/** Lists of an item that name one thing twice: a topic, a layer, an organization, a package, another name. */
import { cleanText } from '#text/clean.ts';
import { listOf } from '#text/value.ts';
import { type Rules, levels } from '../evidence.ts';

/** The first of the two is read; it may be that a correction made them one, so what is meant is for people to say. */
export const listRules: Rules = ({ doc }, report) => {
  for (const { value: item, path, level } of levels({ doc })) {
    if (level !== 'item') continue;
    for (const key of LISTS) {
      const texts = listOf(item[key]).map(cleanText);
      for (const [i, text] of texts.entries())
        if (text !== undefined && texts.indexOf(text) < i)
          report.add('list_repeats', { doc, path: [...path, key, i] }, key, text);
    }
  }
};

const LISTS = ['topics', 'layers', 'contributed_by', 'packages', 'aliases', 'second_path'];
