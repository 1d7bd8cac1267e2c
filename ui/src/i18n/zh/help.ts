import type { help as en } from '../en/help';
import type { Translated } from '../message';

export const help: Translated<typeof en> = {
  title: '手册',
  here: '关于此界面',
  contents: '手册目录',
  find: '搜索手册',
  found: { other: '{n} 处' },
  no_key: '（无按键）',
  tab: '手册：{title}',
  in_english: '手册为英文。',
  next: '下一章：{title}',
  first: '{key} 说明当前界面。',
};
