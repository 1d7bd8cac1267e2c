import type { companion as en } from '../en/companion';
import type { Translated } from '../message';

export const companion: Translated<typeof en> = {
  title: '浏览器伴侣',
  what: '一个浏览器扩展，把您看到的网页以及其中选定的文字发送到此窗口。本机之外无法访问它；在您启用之前，它处于关闭状态。',
  on: '接收来自浏览器的网页',
  port: '在 127.0.0.1 的 {port} 端口监听。',
  port_other:
    '端口 {usual} 已被其他程序占用，因此在 127.0.0.1 的 {port} 端口监听。配对时请填写该端口。',
  pairing: '配对',
  pair: '显示配对码',
  pair_again: '显示另一个配对码',
  code: '配对码',
  copy: '复制配对码',
  copied: '已复制：{code}',
  code_what: '在浏览器中打开伴侣并输入此配对码。它只配对一个浏览器，有效至 {at}。',
  locked: '收到多个错误的配对码：{at} 之前无法配对浏览器。',
  browsers: '已配对的浏览器',
  browsers_none: '尚未配对任何浏览器。',
  paired: '{name}，配对于 {at}',
  remove: '移除',
  remove_of: '移除 {name}',
  arriving: '收到的网页',
  arriving_wait: '在导入面板中等待',
  arriving_store: '立即导入',
  arriving_what: '需要先作决定的——副本、新的捕获、没有标题的网页——仍会等待。撤销可收回导入。',
  load: '在 Chromium、Chrome 或 Edge 中加载：打开 chrome://extensions，启用开发者模式，选择“加载已解压的扩展程序”，再选择 Demarche 的“companion”文件夹。',
  load_from:
    '在 Chromium、Chrome 或 Edge 中加载：打开 chrome://extensions，启用开发者模式，选择“加载已解压的扩展程序”，再选择此文件夹：',
  selection: '网页上选定的文字',
  selection_excerpt: '作为摘录',
  selection_several: '这些文字在文章中出现不止一次，因此不建立摘录。请在文章中选定。',
  selection_nowhere: '这些文字不在将要保存的正文中，因此不建立摘录。如果被裁掉了，请恢复相应的行。',
  arrived: '来自浏览器：{title}',
  arrived_untitled: '浏览器发来一个网页',
  look: '查看',
};
