import { expect, test } from 'vitest';
import { shownAsText } from './words';

test.each([
  ['application/pdf', true],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', true],
  ['multipart/related; type="text/html"', true],
  ['text/html; charset=utf-8', false],
  ['image/png', false],
  ['message/rfc822', false],
  ['application/vnd.citationstyles.csl+json', false],
] as const)('whether a captured %s is shown as its text: %s', (mediaType, asText) => {
  expect(shownAsText(mediaType)).toBe(asText);
});
