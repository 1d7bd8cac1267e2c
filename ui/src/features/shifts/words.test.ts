import { describe, expect, it } from 'vitest';
import { shift } from './fixture';
import { shiftMarkdown, speakerCountry, speakerName } from './words';

const words = {
  line: (who: string, kind: string, issue: string) => `**${who}** ${kind} on *${issue}*.`,
  kind: () => 'hardened',
  stance: () => 'supports',
  date: () => '18 March 2022',
  before: 'Before',
  after: 'After',
};

describe('a shift in a note', () => {
  it('embeds the words that have an excerpt and paraphrases the others', () => {
    expect(shiftMarkdown(shift('a'), words).split('\n\n')).toEqual([
      '**Zhao Lijian** hardened on *Humanitarian relief*. Nine days apart.',
      'Before, 18 March 2022, Zhao Lijian (supports): Relief, not \\[weapons\\]',
      '![[excerpt:11]]',
      'After, 18 March 2022, Zhao Lijian (supports): Relief, not \\[weapons\\]',
    ]);
  });
  it('embeds evidence that contradicts', () => {
    const against = [{ excerpt: 12, article: 1, quote: 'We did', outlet: null, published: null }];
    const text = shiftMarkdown({ ...shift('a'), after: null, against }, words);
    expect(text).toMatch(/!\[\[excerpt:12\]\]$/);
    expect(text).not.toContain('After');
  });
});

describe('a speaker', () => {
  it('has a name and a country, whatever it is', () => {
    const country = { code: 'CN', name: 'China' };
    const post = { id: 1, title: 'spokesperson', body: null, country };
    expect(speakerName({ kind: 'post', post })).toBe('spokesperson');
    expect(speakerCountry({ kind: 'post', post })).toBe(country);
    expect(speakerName({ kind: 'country', country })).toBe('China');
  });
});
