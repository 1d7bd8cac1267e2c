import type { Core } from '../../core';

export const extract: Core<'extract'> = {
  'It is empty.': '它是空的。',
  'It is a web page, not a feed.': '它是网页，不是订阅源。',
  'It is {what}, not a feed.': '它是{what}，不是订阅源。',
  'The feed is damaged: {reason}.': '订阅源已损坏：{reason}。',
  'Nothing in this paste reads like an article: all of it is what stands around one.':
    '粘贴的内容中没有像文章的部分：全部是网页杂项。',
  'Nothing on this page reads like an article: all of it is what stands around one.':
    '此网页上没有像文章的内容：全部是网页杂项。',
  'The reference has no text.': '该文献条目没有正文。',
  you: '您',
  'line {line} of the paste': '粘贴内容第 {line} 行',
  '“{title}” holds {share} % of the same passages and was published on {weekday} {day}.':
    '“{title}”有 {share}% 的相同段落，发布于 {day}（{weekday}）。',
  'It was a {weekday} in {year}.': '这一天在 {year} 年是{weekday}。',
  'It was a {weekday} in {year}, before that in {before}.':
    '这一天在 {year} 年是{weekday}，再往前是 {before} 年。',
  Monday: '星期一',
  Tuesday: '星期二',
  Wednesday: '星期三',
  Thursday: '星期四',
  Friday: '星期五',
  Saturday: '星期六',
  Sunday: '星期日',
  'JSON-LD': 'JSON-LD',
  "the page's metadata": '网页元数据',
  "the page's time element": '网页的 time 元素',
  'a line of the paste': '粘贴内容中的一行',
  "the page's heading": '网页标题',
  'the text': '正文',
  'the address': '网址',
  'what the file says of itself': '文件自身的信息',
  'the reference': '文献条目',
  'the feed': '订阅源',
};
