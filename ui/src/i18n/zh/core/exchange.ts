import type { Core } from '../../core';

export const exchange: Core<'exchange'> = {
  '{n} excerpts have no place in the text as it is now: the words alone are in the file.': {
    other: '{n} 条摘录在当前正文中没有位置：文件中只有其文字。',
  },
  '{n} excerpts have an article without an address: another program cannot tell which text is meant.':
    { other: '{n} 条摘录所在的文章没有网址：其他程序无法判断所指的是哪一文本。' },
  'Positions are in the file by their issue and stance only: Web Annotations have no speakers.':
    '文件中的立场只有议题和态度：网页批注不含发言者。',
  'The file is no JSON that can be read: {error}. Save it again from the program that made it.':
    '文件不是可读取的 JSON：{error}。请在生成它的程序中重新保存。',
  'There is no Web Annotation in the file: nothing in it has the type Annotation.':
    '文件中没有网页批注：其中没有任何内容的类型是 Annotation。',
  '{n} annotations have a classification, which was left aside: they name no speaker, without whom there is no position.':
    { other: '{n} 条批注带有分类，分类未予采用：批注未指明发言者，而没有发言者就没有立场。' },
  '{n} pages of annotations are elsewhere on the web and were not fetched.': {
    other: '另有 {n} 页批注存于网上别处，未获取。',
  },
  'It has no target.': '它没有目标。',
  'It is about a whole page, not about words on it.': '它针对整个网页，而非其中的文字。',
  'Its target names no source.': '其目标未指明来源。',
  'It gives a position but not the words, and positions count differently from program to program.':
    '它只给出位置而没有文字，而各程序计算位置的方式不同。',
  'It does not say which words it is about: it has no text quote selector.':
    '它未说明针对哪些文字：其中没有引文选择器 (TextQuoteSelector)。',
  'The file is a database, but none of DNA 3.0: it has no table {missing}.':
    '文件是数据库，但不是 DNA 3.0 的数据库：没有表 {missing}。',
  'The texts of the database together are more than is read.':
    '数据库中文本的总量超过可读取的上限。',
  'The document has no text.': '该文档没有文本。',
  'The database is of a version of DNA later than 3.0, which is not read. Save it with DNA 3.0.':
    '数据库来自高于 3.0 的 DNA 版本，无法读取。请用 DNA 3.0 保存。',
  'The database cannot be read: {error}. Open it in DNA, save it under another name, and try again.':
    '无法读取数据库：{error}。请在 DNA 中打开，另存为其他名称，然后重试。',
  'It names neither a person nor an organization: its words are an excerpt.':
    '它既未指明人物也未指明组织：其文字作为摘录。',
  'It says neither agreement nor disagreement: its words are an excerpt.':
    '它既未表示赞同也未表示不赞同：其文字作为摘录。',
  'The document that it is in is not there, or has no text.': '它所在的文档不存在，或没有文本。',
  'It goes from {start} to {end}, and its document has {characters} characters.':
    '它的范围是 {start} 至 {end}，而所在文档只有 {characters} 个字符。',
  '{n} statements: agreement is read as “supports”, disagreement as “opposes”, and words in quotation marks as the speaker’s own.':
    { other: '{n} 条陈述：赞同读作“支持”，不赞同读作“反对”，引号内的文字读作发言者的原话。' },
  '{n} statements have no concept: excerpts without a position.': {
    other: '{n} 条陈述没有概念：作为没有立场的摘录。',
  },
  'DNA asks for a password when it opens the file. It is “{password}”, for every coder; it protects nothing.':
    'DNA 打开此文件时会要求密码。所有编码员的密码均为“{password}”；它不起保护作用。',
  '{n} articles have no date. DNA knows no document without one and shows 1 January 1970.': {
    other: '{n} 篇文章没有日期。DNA 中的文档必须有日期，因此显示为 1970 年 1 月 1 日。',
  },
  '{n} excerpts have no place in the text as it is now and were left out.': {
    other: '{n} 条摘录在当前正文中没有位置，未写入。',
  },
  '{n} pieces of evidence are on neither side of an issue (neutral, conditional, ambiguous, declined): statements of the type “No agreement”, which networks leave out.':
    {
      other:
        '{n} 条证据不属于议题的任何一方（中立、有条件、含糊、拒绝表态）：写为“No agreement”类型的陈述，网络分析不计入。',
    },
  '{n} positions have no evidence in a text, without which DNA has no statement: left out.': {
    other: '{n} 条立场在文本中没有证据，而 DNA 的陈述必须有文本依据：未写入。',
  },
  'DNA has no place for your {n} notes.': { other: 'DNA 无处存放您的 {n} 篇笔记。' },
  'The file is no REFI-QDA project, no DNA database and no Web Annotations.':
    '文件既不是 REFI-QDA 项目，也不是 DNA 数据库或网页批注。',
  'The file has more than {most} MB, which is the most that is read.':
    '文件超过 {most} MB，即可读取的上限。',
  'The database could not be read or written: {reason}.': '无法读取或写入数据库：{reason}。',
  'Held sources could not be looked for. {reason}': '无法检查是否含有保密信源。{reason}',
  'What is said of the position has no “{name}” that is known.':
    '立场的说明中没有可识别的“{name}”。',
  '{n} articles': { other: '{n} 篇文章' },
  '{n} actors': { other: '{n} 个行为体' },
  '{n} excerpts': { other: '{n} 条摘录' },
  '{n} positions': { other: '{n} 条立场' },
  '{n} issues': { other: '{n} 个议题' },
  '{n} notes': { other: '{n} 篇笔记' },
  'Left out because they tell of a source that you hold: {parts}.':
    '因会透露您的保密信源而未写入：{parts}。',
  'FollowTheMoney has no stances: positions are in the file as notes on their speakers, in words.':
    'FollowTheMoney 没有态度：文件中的立场以文字写成发言者的附注。',
  'Not in the file, since the format has no place for them: {n} notes of your own.': {
    other: '因格式无处存放而未写入文件：您自己的 {n} 篇笔记。',
  },
  'It is a PDF without its text. Import the PDF itself as an article.':
    '它是没有文本的 PDF。请将 PDF 本身作为文章导入。',
  'It is a picture, which the library has no place for.': '它是图片，文库无处存放。',
  'It is a recording, which the library has no place for.': '它是录音或录像，文库无处存放。',
  'It is of a kind that is not known.': '它的类型无法识别。',
  'It has no plain text, only formatted text of another program.':
    '它没有纯文本，只有其他程序的带格式文本。',
  '“{name}” has no text.': '“{name}”没有文本。',
  'Its text is not in the project but at {path}, which is not read.':
    '其文本不在项目中，而在 {path}，不会从该处读取。',
  'Its text {path} is not in the project.': '其文本 {path} 不在项目中。',
  'Its text is not in the archive.': '其文本不在压缩包中。',
  'Its text is locked with a password.': '其文本设有密码。',
  'Its text unpacks to more than is read.': '其文本解压后超过可读取的上限。',
  'Its text cannot be unpacked.': '其文本无法解压。',
  'Some letters of “{name}” could not be read; they are shown as �.':
    '“{name}”中有些字符无法读取，显示为 �。',
  'It does not say where it begins and ends.': '它未说明起点和终点。',
  'It goes from {start} to {end}, and the text has {scalars} characters.':
    '它的范围是 {start} 至 {end}，而文本只有 {scalars} 个字符。',
  'It holds the end of a line and nothing else.': '它只含换行符，别无其他。',
  'The file is a damaged archive, or has too many parts.': '文件是已损坏的压缩包，或所含部分过多。',
  'The archive is no REFI-QDA project: it has no project.qde. Export the project as REFI-QDA (.qdpx).':
    '压缩包不是 REFI-QDA 项目：其中没有 project.qde。请将项目导出为 REFI-QDA (.qdpx)。',
  'The project’s own file is not in the archive.': '项目文件不在压缩包中。',
  'The project’s own file is locked with a password.': '项目文件设有密码。',
  'The project’s own file unpacks to more than is read.': '项目文件解压后超过可读取的上限。',
  'The project’s own file cannot be unpacked.': '项目文件无法解压。',
  'The project’s own file begins with {name}, not with Project.':
    '项目文件以 {name} 开头，而不是 Project。',
  'The project has links, which the library has no place for.': '项目中有链接，文库无处存放。',
  'The project has sets, which the library has no place for.': '项目中有集合，文库无处存放。',
  'The project has graphs, which the library has no place for.': '项目中有关系图，文库无处存放。',
  '{n} selections have codes without a speaker and a stance: they are excerpts, with their codes in the remark.':
    { other: '{n} 处选段的代码没有发言者和态度：作为摘录导入，代码写入备注。' },
  'The code has no identifier.': '该代码没有标识符。',
  'Cases that do not say which kind of actor they are about were left aside.':
    '未说明属于哪类行为体的个案未予采用。',
  'The issue that it is on is not in the project.': '它所涉的议题不在项目中。',
  'The project’s own file is no XML that can be read: {reason}. Export the project again.':
    '项目文件不是可读取的 XML：{reason}。请重新导出项目。',
  'it defines entities, which no such file needs': '它定义了实体，而此类文件无需实体',
  'it breaks off or is malformed': '它中途中断或格式有误',
  'its elements lie too deep in each other or are too many': '其元素嵌套过深或数量过多',
  'it closes what was never opened': '它关闭了从未打开的元素',
  'it breaks off': '它中途中断',
  'there is nothing in it': '其中没有内容',
  'The project could not be packed: {error}.': '无法打包项目：{error}。',
  'Write {name}': '写入 {name}',
  'Import {name}': '导入 {name}',
  '{made}.': '新增{made}。',
  'Known already: {known}.': '已有{known}。',
  'Not taken: {count}.': '未能导入 {count} 项。',
  'Nothing.': '无内容。',
  'an actor': '行为体',
  'an annotation': '批注',
  'an article': '文章',
  'a code': '代码',
  'a document': '文档',
  'an excerpt': '摘录',
  'an issue': '议题',
  'a note': '笔记',
  'a position': '立场',
  'a selection': '选段',
  'a source': '来源',
  'a statement': '陈述',
  '{n} captures': { other: '{n} 次抓取' },
  '{n} {noun}': '{n} {noun}',
  'number {number}': '第 {number} 号',
  'There is no article {missing}.': '没有文章 {missing}。',
  'Give the numbers of articles that are not in the trash.': '请提供不在回收站中的文章编号。',
  'The file may tell of the {n} sources that you hold, since you asked for it: take care whom you give it to.':
    { other: '文件可能会透露您的 {n} 个保密信源，这是按您的要求写入的：请谨慎选择交付对象。' },
  'The file’s name tells of a source that you hold.': '文件名会透露您的保密信源。',
  'Give the file another name.': '请为文件另取名称。',
  'Left out because their pages tell of a source that you hold: {n} captures.': {
    other: '因页面会透露您的保密信源而未写入：{n} 次抓取。',
  },
};
