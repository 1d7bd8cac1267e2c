import type { Core } from '../../core';

export const comparing: Core<'comparing'> = {
  'Speakers and issues are measured by activity or prominence, or not at all.':
    '发言者和议题按活跃度或显著度标准化，也可不作标准化。',
  'since {from}': '{from}起',
  'until {to}': '至{to}',
  '{from} – {to}': '{from}至{to}',
  'Speakers are measured against each other by average activity, Jaccard or cosine, or not at all.':
    '发言者之间按平均活跃度、Jaccard 或余弦标准化，也可不作标准化。',
  '“{name}” only groups issues and takes no stance: compare the issues in it.':
    '“{name}”只是议题分组，没有态度可言：请比较其下的议题。',
  'none in {n} articles': { other: '{n} 篇文章中没有' },
  'none in {n} articles from {from}': { other: '自{from}起的 {n} 篇文章中没有' },
  'none in {n} articles to {to}': { other: '截至{to}的 {n} 篇文章中没有' },
  'none in {n} articles from {from} to {to}': { other: '{from}至{to}的 {n} 篇文章中没有' },
  'No statement in {n} articles that mention {name} since {day}.': {
    other: '自{day}起，提及{name}的 {n} 篇文章中均无表态。',
  },
  'Before that, from the first statement on: statements on {days}, in {articles}.':
    '此前自首次表态起：{articles}中，{days}有表态。',
  '{n} more days': { other: '另外 {n} 天' },
  '{n} such articles': { other: '{n} 篇此类文章' },
  '{n} excerpts are marked as contradicting this statement.': {
    other: '{n} 条摘录标为与此表态相悖。',
  },
  'Attributed by a rival or third party.': '由对立方或第三方转述。',
  '“{stance}”, {when}': '“{stance}”，{when}',
  '{former}; then {latter}: {n} days apart, within the window of {window}.': {
    other: '{former}；其后{latter}：相隔 {n} 天，在 {window} 天的时间窗口之内。',
  },
  '{former}; then {latter}: perhaps only {n} days apart, within the window of {window}.': {
    other: '{former}；其后{latter}：可能只隔 {n} 天，在 {window} 天的时间窗口之内。',
  },
  '{former}; then {latter}: at least {n} days apart.': {
    other: '{former}；其后{latter}：至少相隔 {n} 天。',
  },
  '{former}; then {latter}: {n} days apart.': { other: '{former}；其后{latter}：相隔 {n} 天。' },
  '{former}; and {latter}.': '{former}；以及{latter}。',
  '{former}; and {latter}: which was said first is not known.':
    '{former}；以及{latter}：何者在先不详。',
  '{n} statements between them.': { other: '其间有 {n} 次表态。' },
  'Said by {former}, then by {latter}.': '先由{former}表态，后由{latter}表态。',
  '{date}': '{date}',
  'published {day}': '{day}发表',
  'of unknown date': '日期不详',
  'Two to four speakers can be set side by side, not {columns}.':
    '可并排对照二至四位发言者，不能是 {columns} 位。',
  'A timeline is of one issue, not of {issues}.': '时间线只针对一个议题，不能是 {issues} 个。',
  'A position needs a paraphrase: one line that says what was said.':
    '立场需要概述：用一行说明其所述内容。',
  'A position needs somebody who takes it: an actor, or a country or body on whose behalf it is taken.':
    '立场需要持有者：行为体，或其所代表的国家或机构。',
  'These words are coded on this issue already: “{paraphrase}”, {stance}, by {analyst}.':
    '这段话已在此议题下编码：“{paraphrase}”，{stance}，编码者 {analyst}。',
  'It is dated {said}, and “{title}”, which supports it, was published before that: {published}.':
    '其日期为 {said}，而作为依据的“{title}”发布在此之前：{published}。',
  'It is dated {said}, and “{title}”, which supports it, was captured before that.':
    '其日期为 {said}，而作为依据的“{title}”采集在此之前。',
  '{name} is in the trash: restore the actor first.': '“{name}”在回收站中：请先恢复该行为体。',
  'An excerpt of the evidence is in the trash: restore it first.':
    '证据中有一条摘录在回收站中：请先将其恢复。',
  '“{date}” is not a date; write 2022, 2022-03, 2022-03-18 or a moment with its offset.':
    '“{date}”不是日期；请写成 2022、2022-03、2022-03-18，或带时区偏移的时刻。',
  'The issue “{name}” is in the trash: restore it first.': '议题“{name}”在回收站中：请先将其恢复。',
  '“{name}” only groups issues: choose one of the issues in it.':
    '“{name}”只是议题分组：请选择其下的某个议题。',
  'An excerpt is given two roles in the evidence of one position.':
    '同一条摘录在一个立场的证据中被赋予了两种作用。',
  opposes: '反对',
  'leans against': '倾向反对',
  neutral: '中立',
  'leans for': '倾向支持',
  supports: '支持',
  conditional: '有条件',
  ambiguous: '含糊',
  declined: '拒绝表态',
  '{name} was last coded “{stance}” on it, at an unknown date.':
    '{name}在此议题上最近一次编码为“{stance}”，日期不详。',
  '{name} was last coded “{stance}” on it, in {said}.':
    '{name}在此议题上最近一次编码为“{stance}”，时间为{said}。',
  '{name} was last coded “{stance}” on it, on {said}.':
    '{name}在此议题上最近一次编码为“{stance}”，日期为{said}。',
  'The quotation is already coded as position {coded}: {issue}, “{paraphrase}”; change that one, or undo.':
    '该引语已编码为立场 {coded}：{issue}，“{paraphrase}”；请更改该立场，或撤销。',
  "The quotation is accepted: its words are the excerpt's now.": '该引语已接受：其原文已归入摘录。',
  '{name} speaks for others as {post}.': '{name}以“{post}”的身份代他方发言。',
  '{post} speaks for {country}.': '“{post}”代表{country}发言。',
  'The article says “{cue}”.': '文章中的引述词为“{cue}”。',
};
