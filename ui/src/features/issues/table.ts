// Codings as a table for a clipboard: tabs for spreadsheets, HTML for documents.
import type { CodingRow } from '../../api/generated/commands';
import { stanceMark } from '../../design/stance';
import { t } from '../../i18n';

const HEADS = [
  'stance',
  'actor',
  'issue',
  'paraphrase',
  'said',
  'voice',
  'act',
  'confidence',
  'analyst',
] as const;

function cells(coding: CodingRow): string[] {
  const { row } = coding;
  return [
    stanceMark(row.stance),
    row.actors.map(({ name }) => name).join(', '),
    row.issue.name,
    row.quote ?? row.paraphrase,
    row.said?.date ?? '',
    t(`words.voice_${row.voice}`),
    coding.act ? t(`words.act_${coding.act}`) : '',
    row.confidence ? t(`words.confidence_${row.confidence}`) : '',
    row.analyst,
  ];
}

const flat = (text: string) => text.replace(/\s+/g, ' ').trim();
const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** The same rows in both forms, with a head. */
export function tableOf(codings: readonly CodingRow[]): { text: string; html: string } {
  const rows = [HEADS.map((head) => t(`issues.column_${head}`)), ...codings.map(cells)];
  const line = (row: string[], tag: string) =>
    `<tr>${row.map((cell) => `<${tag}>${escaped(flat(cell))}</${tag}>`).join('')}</tr>`;
  return {
    text: rows.map((row) => row.map(flat).join('\t')).join('\n'),
    html: `<table>${rows.map((row, n) => line(row, n === 0 ? 'th' : 'td')).join('')}</table>`,
  };
}
