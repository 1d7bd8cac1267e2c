/// <reference types="node" />
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { BOUND } from './bound';

/** Commands as the sources of screens write them: the id, which may have a hole, and the keys where they stand there. */
function written(): { file: string; id: string; keys: string[] }[] {
  const files = readdirSync('src/features', { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      /\.(ts|svelte)$/.test(file) && !/(\.test|index|saved\/commands\.svelte)\.ts$/.test(file),
  );
  return files.flatMap((file) => {
    const text = readFileSync(`src/features/${file}`, 'utf8');
    const script = file.endsWith('.svelte')
      ? [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, code]) => code).join('\n')
      : text;
    const found: { file: string; id: string; keys: string[] }[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isObjectLiteralExpression(node)) {
        const part = (name: string) => {
          const property = node.properties.find((one) => one.name?.getText() === name);
          return property && ts.isPropertyAssignment(property) ? property.initializer : undefined;
        };
        const id = part('id');
        if (id && part('title') && part('run')) {
          const keys = part('keys');
          const given = keys && ts.isArrayLiteralExpression(keys) ? [...keys.elements] : [keys];
          found.push({
            file,
            id: id.getText().slice(1, -1),
            keys: given.flatMap((one) => (one && ts.isStringLiteral(one) ? [one.text] : [])),
          });
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, script, ts.ScriptTarget.Latest, true));
    return found;
  });
}

/** Commands that are made of what a screen shows, so that no list can know them. */
const MADE = [/group_/, /export_\$/, /^(compare|sides)\.\$/, /^note\.insert_\$/, /^orphan\.take_/];

test('knows every command of a screen, with its keys', () => {
  const all = written();
  expect(all.length).toBeGreaterThan(100);
  const wrong = all.flatMap(({ file, id, keys }) => {
    if (MADE.some((made) => made.test(id))) return [];
    const pattern = new RegExp(
      `^${id.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '[a-z_-]+')}$`,
    );
    const known = BOUND.filter((one) => pattern.test(one.id));
    if (known.length === 0) return [`${id} (${file}) is not known`];
    // An id with a hole may have the form of another's: one with the same keys is enough.
    const same = known.some((one) => one.keys.join() === keys.join());
    return same ? [] : [`${id} (${file}) has ${keys.join()}`];
  });
  expect(wrong).toEqual([]);
});

test('knows no command that no screen has', () => {
  const patterns = written().map(
    ({ id }) => new RegExp(`^${id.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '[a-z_-]+')}$`),
  );
  expect(BOUND.filter(({ id }) => !patterns.some((one) => one.test(id)))).toEqual([]);
  expect(new Set(BOUND.map(({ id }) => id)).size).toBe(BOUND.length);
});
