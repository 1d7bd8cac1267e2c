import type { Core } from '../../core';

export const sharing: Core<'sharing'> = {
  'The words of the excerpt “{quote}” do not stand in their article.':
    '摘录“{quote}”的文字不在其文章中。',
  'The words of the quotation “{quote}” do not stand in their article.':
    '引语“{quote}”的文字不在其文章中。',
  'Another outlet here has the name “{name}”. Rename one of the two first.':
    '此处另有名为“{name}”的媒体。请先为其中之一重新命名。',
  'Another post here has the name “{name}”. Rename one of the two first.':
    '此处另有名为“{name}”的职务。请先为其中之一重新命名。',
  'Another actor here has the name “{name}”. Rename one of the two first.':
    '此处另有名为“{name}”的行为体。请先为其中之一重新命名。',
  'It refers to {uid}, which is not here.': '它引用了 {uid}，而此处没有该项。',
  '“{number}” is no number.': '“{number}”不是数字。',
  '“{name}” is no such value.': '“{name}”不是有效的值。',
  'Nothing is shared of “{table}”.': '“{table}”的内容不共享。',
  'One side has no such thing any more: take one side as a whole.':
    '其中一方已没有该项：请整体采用某一方。',
  'There is no field “{name}” to decide upon.': '没有可供决定的字段“{name}”。',
  'A library cannot be merged into itself.': '文库不能并入自身。',
  'it is merged into another': '它已并入另一项',
  '{path} was last used by an older Demarche. Open it once, which upgrades it after a backup, and merge it then.':
    '{path} 最近由较旧的 Demarche 使用。请先打开一次（会先备份再升级），然后合并。',
  'The other library has no mark of its own.': '另一个文库没有自己的标识。',
  'A name that {table} {row} is shared by is of a row that is not there.':
    '{table} {row} 共享所用的名称所指的行不存在。',
  'Conflict {id} cannot be read.': '冲突 {id} 无法读取。',
  'It names an analyst “{name}” that is not here.': '它提到分析员“{name}”，而此处没有。',
  'It names a country “{name}” that is not here.': '它提到国家“{name}”，而此处没有。',
  'It names a bloc “{name}” that is not here.': '它提到国家集团“{name}”，而此处没有。',
  'It names a notebook “{name}” that is not here.': '它提到笔记本“{name}”，而此处没有。',
  'It names a captured page “{name}” that is not here.': '它提到抓取的页面“{name}”，而此处没有。',
  'Numbers of change sets are never given twice.': '更改集的编号绝不重复使用。',
  'The change set was not written.': '更改集未写入。',
  'Change set {number} of the same library is not here yet.':
    '同一文库的更改集 {number} 尚未到达此处。',
  'It does not follow on the one that was taken in last.': '它与上次接收的更改集不相衔接。',
  'The change set before it is not the one that it was written after: one of the two was replaced.':
    '它前面的更改集并非写它时所接续的那一个：两者之一已被替换。',
  'Change set {number} of library {short}, on which it rests, was not taken in.':
    '它所依据的更改集 {number}（文库 {short}）尚未接收。',
  'The rest of its publication is not here yet.': '同一次发布的其余部分尚未到达此处。',
  'It was written by a newer Demarche (form {format}; this one reads form {known}).':
    '它由更新版本的 Demarche 写成（格式版本 {format}；此版本可读取格式版本 {known}）。',
  'What it says of itself is no change set’s.': '它的自我说明不符合更改集的要求。',
  'Captured bytes in it are not what they are said to be.': '其中抓取的字节与所述不符。',
  'A captured page in it is longer than any that can be captured.':
    '其中有抓取的页面超过了可抓取的长度上限。',
  '{table} {id} has no name.': '{table} {id} 没有名称。',
  'A shared column holds bytes.': '共享的列中含有二进制内容。',
  'No {noun} has rows of “{table}”.': '{noun}没有“{table}”的行。',
  'It has too many rows of “{table}”.': '“{table}”的行过多。',
  'Edition {number} in it is not what its hash says that was issued.':
    '其中的第 {number} 版与其哈希值所示的发布内容不符。',
  'It changes an edition that was issued, which nobody can.':
    '它更改了已发布的版本，而这是任何人都不能做的。',
  'A note refers to something that is no row.': '有笔记引用的内容不是任何行。',
  'It refers to {uid}, which is neither here nor in the change set.':
    '它引用了 {uid}，而此处和更改集中均没有。',
  '{table} has no column “{name}”.': '{table} 没有列“{name}”。',
  '{table}: “{name}” is no such value.': '{table}：“{name}”不是有效的值。',
  '{table}: “{name}” is missing.': '{table}：缺少“{name}”。',
  'It was changed while it was read.': '它在读取过程中被更改。',
  'It tells of a “{noun}”.': '它涉及未知的类型“{noun}”。',
  '{uid} is the name of something else here.': '{uid} 在此处是另一项的名称。',
  '{table} {row} was not made.': '{table} {row} 未能建立。',
  'It tells of “{noun}”, which is not shared.': '它涉及“{noun}”，而该类型不共享。',
  '“{name}” is no name of a row.': '“{name}”不是行的名称。',
  'It holds a row that cannot be: {error}.': '它含有不可能存在的行：{error}。',
  'Sharing is not set up for this library.': '此文库尚未设置共享。',
  '{what}: {reason}.': '{what}：{reason}。',
  'At {name}: {reason}': '位置 {name}：{reason}',
  'The server at {name} asks for a name and a password.': '服务器 {name} 要求名称和密码。',
  'Nothing may be written there with this name and password.': '以此名称和密码不能在那里写入。',
  'There is a file {file} already.': '已有文件 {file}。',
  "What the team shares is encrypted: it takes the team's passphrase.":
    '团队共享的内容已加密：需要团队口令。',
  "The passphrase is not the team's.": '该口令不是团队口令。',
  'A passphrase of fewer than 12 characters protects nothing: take four words that have nothing to do with each other.':
    '少于 12 个字符的口令起不到保护作用：请采用四个互不相干的词。',
  "The team's key at {file} is damaged or was replaced.": '团队密钥 {file} 已损坏或被替换。',
  "Change sets lie there under this library's mark that it does not know: a copy of it publishes too, or it was set back to a backup.":
    '那里有标识属于此文库、但此文库并不知道的更改集：可能有此文库的副本也在发布，或此文库曾恢复到备份。',
  'The last change set of this library was replaced there: a copy of the library gave the same number.':
    '此文库的最后一个更改集在那里已被替换：此文库的某个副本用了同一编号。',
  'What this library published before does not lie there: {file} is missing.':
    '此文库此前发布的内容不在那里：缺少 {file}。',
  '{n} sources that may not be named would lie there unencrypted.': {
    other: '{n} 个不得具名的信源将以未加密方式存放在那里。',
  },
  'What lies there already is not encrypted: choose an empty place to share encrypted.':
    '那里已有的内容未加密：要加密共享，请选择空的位置。',
  'The place cannot be kept': '无法保存该位置',
  'The folder for temporary files': '临时文件所用的文件夹',
  'It is another change set, put there under this name.': '这是另一个更改集，以此名称放在那里。',
  'What lies there is encrypted, and sharing was set up without: set it up anew with the passphrase.':
    '那里的内容已加密，而设置共享时未用口令：请用口令重新设置。',
  'It cannot be packed: {error}.': '无法打包：{error}。',
  'It cannot be written: {error}.': '无法写入：{error}。',
  'A change set would be longer than any that can be read.': '更改集将超过可读取的长度上限。',
  'It is no change set of Demarche’s.': '这不是 Demarche 的更改集。',
  'It is encrypted, and sharing was set up without a passphrase.':
    '它已加密，而设置共享时未用口令。',
  'It is not encrypted, as all that the team shares is: whoever put it there does not know the passphrase.':
    '它未加密，而团队共享的内容均已加密：把它放在那里的人不知道口令。',
  'It is damaged or was cut short: {error}.': '它已损坏或被截断：{error}。',
  'It unpacks to more than {n} bytes, which no change set does.':
    '它解压后超过 {n} 字节，更改集不可能如此之大。',
  'it ends before its end': '内容未结束便已中断',
  'It is damaged: a line of it is not what it should be: {error}.':
    '它已损坏：其中有一行不符合要求：{error}。',
  'It does not say what it is.': '其中缺少自我说明。',
  'It tells of more rows than any change set does.': '它涉及的行数超过任何更改集的上限。',
  'It says twice what it is.': '其中的自我说明出现了两次。',
  'lines of it are missing': '其中缺行',
  'The folder {path} cannot be opened': '文件夹 {path} 无法打开',
  'it is no folder': '它不是文件夹',
  '“{name}” cannot be read': '“{name}”无法读取',
  'it leads out of the folder': '它指向该文件夹之外',
  '{path} is not read': '未读取 {path}',
  'it is a link, which may lead anywhere': '它是链接，可能指向任何地方',
  'it is no file': '它不是文件',
  'it is longer than {most} bytes': '它超过 {most} 字节',
  '{path} cannot be written': '{path} 无法写入',
  '{path} cannot be read': '{path} 无法读取',
  "Nothing that lies there is encrypted, though sharing was set up so: the team's key is gone.":
    '设置共享时采用了加密，而那里没有任何加密内容：团队密钥已不存在。',
  "It is not encrypted with the team's key, or is damaged.": '它未用团队密钥加密，或已损坏。',
  'Nothing could be encrypted': '无法加密',
  'Set sharing up': '设置共享',
  'Publish changes': '发布更改',
  'Take in changes': '接收更改',
  'Merge a library': '合并文库',
  '{file}: {reason}': '{file}：{reason}',
  'The others were taken in without it. Ask whoever published it.':
    '其余均已接收，仅此项未接收。请询问发布者。',
  '{n} rows published': { other: '已发布 {n} 行' },
  '{n} new': { other: '新增 {n} 项' },
  '{n} changed': { other: '更改 {n} 项' },
  '{n} removed': { other: '移除 {n} 项' },
  '{n} in conflict': { other: '冲突 {n} 项' },
  '{n} held back by conflicts': { other: '因冲突暂不发布 {n} 项' },
  '{n} files waiting for others': { other: '{n} 个文件在等待其他文件' },
  '{n} files refused': { other: '{n} 个文件未接收' },
  'There is nothing new.': '没有新内容。',
  '{counts}': '{counts}',
};
