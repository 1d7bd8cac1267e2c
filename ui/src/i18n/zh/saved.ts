import type { saved as en } from '../en/saved';
import type { Translated } from '../message';

export const saved: Translated<typeof en> = {
  title: '已存视图',
  view: '已存视图',
  menu: '已存视图',
  save: '保存此视图…',
  c_save: '保存此视图',
  c_manage: '已存视图：重命名或移除',
  c_open: '打开视图：{name}',
  manage: '重命名或移除…',
  all: '全部 {n} 个视图…',
  dialog: '保存视图',
  dialog_what: '按名称保存当前显示方式：行、列、筛选、排序和截至日期。每次打开时都从文库重新生成。',
  name: '名称',
  instead: '替换',
  as_new: '新视图',
  kept: '已保存视图“{name}”',
  none: '尚无已存视图',
  none_text: '将比较或表格调整为日后想再看到的样子，然后按 {keys} 命名保存。',
  remove: '移除',
  remove_named: '移除“{name}”',
  rename_named: '视图“{name}”的名称',
  open_named: '打开“{name}”',
  gone: '此视图已不再保存',
  gone_text: '它可能在回收站中，可从那里恢复。',
  go_trash: '打开回收站',
};
