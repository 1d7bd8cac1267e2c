import type { exchange as en } from '../en/exchange';
import type { Translated } from '../message';

export const exchange: Translated<typeof en> = {
  export_command: '导出供其他程序使用…',
  import_command: '导入其他程序的编码…',
  zotero: '从本机的 Zotero 导入',
  export_title: '导出供其他程序使用',
  format: '用途',
  format_qda: 'REFI-QDA 项目 (.qdpx)',
  format_dna: 'Discourse Network Analyzer (.dna)',
  format_annotations: '网页批注 (.jsonld)',
  format_follow_the_money: 'FollowTheMoney (.ftm.json)',
  format_warc: '网页存档 (.warc.gz)',
  about_qda:
    '供 MAXQDA、QualCoder、ATLAS.ti 和 NVivo 使用：文章、摘录、作为代码的议题及其态度、作为编码并附备忘的立场、笔记。全部可以再次导入。',
  about_dna:
    '供 Discourse Network Analyzer 3 使用：文章，以及每个立场对应的一条陈述：人物、组织、概念与赞同与否。除笔记外均可再次导入。',
  about_annotations: 'W3C 的格式，供批注工具使用：每条摘录及其备注、原文和在页面上的位置。',
  about_follow_the_money:
    '供 Aleph 和 OpenSanctions 使用：行为体、职务及任职者、文章及其提及的对象。',
  about_warc: 'WARC 1.1，供网页存档使用：每个页面的原样抓取，附地址、时间和哈希值。',
  include: '也写入会泄露受保护信源的内容',
  include_what: {
    other: '本文库中有 {n} 个信源受保护。会泄露信源的文章、立场和笔记不写入，只计数。',
  },
  included: '文件将泄露您标为敏感的信源。',
  export_do: '选择写入位置…',
  export_again: '再次导出',
  writing: '正在写入 {path}',
  reading: '正在读取 {path}',
  file_name: 'Demarche 文库',
  report_out: '写入的内容',
  report_in: '导入的内容',
  made: '新增',
  known: '已有',
  refused: { other: '{n} 项未能导入' },
  undo_what: '这是一次更改：“撤销”会将其全部撤回。',
  noun_articles: '文章',
  noun_issues: '议题',
  noun_actors: '行为体',
  noun_excerpts: '摘录',
  noun_positions: '立场',
  noun_notes: '笔记',
  noun_captures: '抓取',
};
