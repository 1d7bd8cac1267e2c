import type { Core } from '../../core';

export const keeping: Core<'keeping'> = {
  'it lies on a disk that can only be read': '它位于只读磁盘上',
  'the system does not permit writing to the folder “{name}”': '系统不允许写入文件夹“{name}”',
  'the system does not permit writing to the file “{name}”': '系统不允许写入文件“{name}”',
  'A library in memory has no backups.': '内存中的文库没有备份。',
  'A library in memory takes no room on a disk.': '内存中的文库不占用磁盘空间。',
  'process {process} on {host} has it since {since}':
    '{host} 上的进程 {process} 自 {since} 起占用它',
  'another process has it': '另一个进程正占用它',
  'it is a folder': '它是文件夹',
  'it is empty': '它是空的',
  'it is an encrypted backup, which becomes a library again by going back to it':
    '它是加密备份，恢复到此备份后即重新成为文库',
  'it is not an SQLite database': '它不是 SQLite 数据库',
  'it is a database of another program': '它是其他程序的数据库',
  'it is too short to hold anything of a library': '它太短，不可能存有文库的任何内容',
  'neither its header nor its table of tables can be read': '文件头和总表均无法读取',
  '{n} rows of {table} rest on others that are gone; they are written beside the library.': {
    other: '{table} 中有 {n} 行所依存的内容已不存在；这些行已另外写在文库旁边。',
  },
  "The file's first bytes were gone and were written anew.": '文件开头的字节已丢失，现已重新写入。',
  "The history's chain was broken by the damage; it was sealed anew.":
    '历史记录链因损坏而断裂，现已重新封存。',
  'Some rows of {table} could not be read.': '{table} 中有些行无法读取。',
  'The table {table} could not be read: {error}.': '表 {table} 无法读取：{error}。',
  '{n} rows of {table} were read but hold what no such row can.': {
    other: '{table} 中有 {n} 行虽已读出，但含有此类行不可能有的内容。',
  },
  'nothing of it can be read': '其中没有任何内容可以读取',
  'The words of feeds’ entries were lost; they are searched by title, summary and authors until their feeds are refreshed.':
    '订阅源条目的文本已丢失；在刷新订阅源之前，只能按标题、摘要和作者搜索。',
  'A passphrase needs {n} letters at least; several words are best.':
    '口令至少需要 {n} 个字符；最好由几个词组成。',
  'what was decrypted is not what was encrypted': '解密所得与加密前的内容不一致',
  'it was changed or cut off since it was made: {error}': '它在制作之后被更改或截断：{error}',
  'what it holds does not fit together': '其内容前后不一致',
  'The bundle cannot be imported: {what}.': '无法导入该文库文件夹：{what}。',
  '{from}: {error}': '{from}：{error}',
  '{manifest} cannot be read: {error}': '{manifest} 无法读取：{error}',
  '{manifest} is too long': '{manifest} 过长',
  '{manifest} is not what it should be: {error}': '{manifest} 不符合要求：{error}',
  'it is of form {format} and schema {schema}; this Demarche reads form {known} and schemas up to {latest}':
    '其格式版本为 {format}，结构版本为 {schema}；此 Demarche 可读取格式版本 {known} 以及不高于 {latest} 的结构版本',
  'a library has no table “{unknown}”': '文库没有表“{unknown}”',
  'a row of {table} refers to a {parent} that is not there':
    '{table} 中有一行引用了不存在的 {parent}',
  '{name} is not text': '{name} 不是文本',
  '{at} is not a row: {error}': '{at} 不是一行数据：{error}',
  '{at} has other columns than {table}': '{at} 的列与 {table} 不同',
  '{at} has no “{column}”': '{at} 没有“{column}”',
  '{at} cannot be a row: {error}': '{at} 不能成为一行数据：{error}',
  '{name} does not have the rows that {manifest} says': '{name} 的行与 {manifest} 所述不符',
  '{at}: “{column}” is no value': '{at}：“{column}”不是有效的值',
  '{text} is not text': '{text} 不是文本',
  '{manifest} names no file {name}': '{manifest} 中未列出文件 {name}',
  '{name} leads out of its folder': '{name} 指向其文件夹之外',
  '{name} cannot be read: {error}': '{name} 无法读取：{error}',
  '{name} has not the size that {manifest} says': '{name} 的大小与 {manifest} 所述不符',
  '{name} was changed since the bundle was written': '{name} 在文库文件夹写成之后被更改',
  'The library holds a text that is none.': '文库中有一项本应为文本的内容不是文本。',
  'The full-text index {table} does not fit its table: {error}.':
    '全文索引 {table} 与其表不符：{error}。',
  '{n} full-text indexes': { other: '{n} 个全文索引' },
  'Excerpt {id} is not what stands at {start} to {end} of its text.':
    '摘录 {id} 与其正文第 {start} 至 {end} 处的文字不符。',
  '{n} excerpts against their texts': { other: '{n} 条摘录与正文核对' },
  'Quotation {id} is not what stands at {start} to {end} of its text.':
    '引语 {id} 与其正文第 {start} 至 {end} 处的文字不符。',
  '{n} quotations against their texts': { other: '{n} 条引语与正文核对' },
  "The file's pages and indexes": '文件的页和索引',
  '{n} entries of the history against their hashes': { other: '{n} 项历史记录与哈希值核对' },
  '{table} {row} refers to a {parent} that is not there.':
    '{table} {row} 引用了不存在的 {parent}。',
  '{table} refers to a {parent} that is not there.': '{table} 引用了不存在的 {parent}。',
  'References between rows, and the names that they are shared by':
    '行与行之间的引用，以及共享所用的名称',
  'The bytes of snapshot contents {id} are not what was captured.':
    '快照内容 {id} 的字节与抓取时不符。',
  '{n} snapshots against their hashes': { other: '{n} 份快照与哈希值核对' },
  'Edition {id} is not what was issued.': '版本 {id} 与发布时不符。',
  '{n} editions against their hashes': { other: '{n} 个版本与哈希值核对' },
  'What is compared of position {id} is not what is stored of it.':
    '立场 {id} 用于比较的内容与所存内容不符。',
  'What is compared of article {id} is not what is stored of it.':
    '文章 {id} 用于比较的内容与所存内容不符。',
  'What is compared against positions and articles': '用于比较的内容与立场和文章核对',
  'The passages kept of article {id} are not those of its text.':
    '文章 {id} 留存的段落与其正文不符。',
  'Article {id} is not with the copies that it shares passages with.':
    '文章 {id} 未归入与其有相同段落的同源稿。',
  'Copies of {n} articles against their texts': { other: '{n} 篇文章的同源关系与正文核对' },
  'What feed {id} is filtered by is not what was typed.':
    '订阅源 {id} 实际所用的筛选条件与所输入的不符。',
  'Entry {id} of a feed is not in the state that it was marked with.':
    '订阅源条目 {id} 的状态与所标记的不符。',
  "Entry {id} of a feed is not shown or left out as its feed's filter says.":
    '订阅源条目 {id} 的显示或排除与其订阅源的筛选条件不符。',
  'Whether entries of feeds are as they were marked and filtered cannot be told.':
    '无法判断订阅源条目是否与标记和筛选相符。',
  'SQLite found: {line}.': 'SQLite 发现：{line}。',
  'a row that others refer to': '被其他行引用的一行',
  '{n} entries of feeds against marks and filters': { other: '{n} 个订阅源条目与标记和筛选核对' },
  'Entry {id} of the history does not hold the change that was made.':
    '历史记录第 {id} 项所存的并非当时所作的更改。',
  'Entry {id} of the history does not follow entry {last}: one of them was changed, or others were taken out between them.':
    '历史记录第 {id} 项未与第 {last} 项衔接：其中一项被更改，或两者之间有其他项被取走。',
  'Entry {id} of the history is not the first, or was changed.':
    '历史记录第 {id} 项不是第一项，或已被更改。',
  'The history does not end with the entry that was written last.':
    '历史记录的末项不是最后写入的一项。',
  '{n} bytes': { other: '{n} 字节' },
  '{words}… ({n} characters)': { other: '{words}…（{n} 个字符）' },
  'Check the library': '检查文库',
  'Compact the file': '压缩文件',
  'Compact the library': '压缩文库',
  'The library is sound.': '文库完好。',
  '{after} kB, before {before} kB.': '现为 {after} kB，原为 {before} kB。',
  'Of {n} old entries of the history the trail alone is kept, as the history does of all before the newest 20,000.':
    { other: '有 {n} 项较早的历史记录仅保留改动记录：凡早于最新 20,000 项的历史记录均如此。' },
  '{checked}': '{checked}',
  'Pages and indexes': '页和索引',
  'References between rows': '行与行之间的引用',
  'Excerpts against their texts': '摘录与正文核对',
  'Quotations against their texts': '引语与正文核对',
  'Snapshots against their hashes': '快照与哈希值核对',
  'Editions against their hashes': '版本与哈希值核对',
  'What is compared against what is stored': '用于比较的内容与所存内容核对',
  'Copies against their texts': '同源关系与正文核对',
  'Entries of feeds against marks and filters': '订阅源条目与标记和筛选核对',
  'The history’s chain': '历史记录链',
  'Full-text indexes': '全文索引',
  'Export the library': '导出文库',
  'Import a library': '导入文库',
  '{n} files': { other: '{n} 个文件' },
  '{n} rows': { other: '{n} 行' },
  '{path}: {files}, {rows}.': '{path}：{files}，{rows}。',
  'It is a whole copy: the {n} sources that you hold are named in it.': {
    other: '这是完整副本：其中写有您的 {n} 个保密信源。',
  },
};
