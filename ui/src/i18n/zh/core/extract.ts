import type { Core } from '../../core';

export const extract: Core<'extract'> = {
  'It is empty.': '它是空的。',
  'It is a web page, not a feed.': '它是网页，不是订阅源。',
  'It is {what}, not a feed.': '它是 {what}，不是订阅源。',
  'The feed is damaged: {reason}.': '订阅源已损坏：{reason}。',
  'Nothing in this paste reads like an article: all of it is what stands around one.':
    '粘贴的内容中没有像文章的部分：全部是网页杂项。',
  'Nothing on this page reads like an article: all of it is what stands around one.':
    '此网页上没有像文章的内容：全部是网页杂项。',
  'The reference has no text.': '该文献条目没有正文。',
};
