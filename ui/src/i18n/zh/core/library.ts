import type { Core } from '../../core';

export const library: Core<'library'> = {
  'An actor needs a name.': '行为体需要名称。',
  '“{item}” is not a Wikidata item; it looks like Q15031.':
    '“{item}”不是 Wikidata 条目；其形式应如 Q15031。',
  'The gazetteer has no actor “{key}”.': '名录中没有行为体“{key}”。',
  'An actor cannot be merged into itself.': '行为体不能并入自身。',
  'The article would have no text.': '文章将没有正文。',
  'An article cannot be compared with itself.': '文章不能与自身比较。',
  'same text': '正文相同',
  'an analyst said that these are not copies': '分析员已判定并非同源',
  "not enough of either's own words to count as one origin":
    '双方各自独有的文字都不足以计为同一独立来源',
  'same bytes captured': '抓取的字节相同',
  'same address': '网址相同',
  'both credit {wires}': '双方均采用{wires}电讯稿',
  'no passage in common': '没有相同的段落',
  '{of_a} % and {of_b} % of the passages': '分别占两篇段落的 {of_a}% 和 {of_b}%',
  '{percent} % of what is shared stands in quotation marks or in many articles of an outlet':
    '相同内容中有 {percent}% 为引号内文字，或见于同一媒体的多篇文章',
  'An article cannot be told apart from itself.': '文章不能与自身标为并非同源。',
  'No other article has the same origin.': '没有其他文章出自同一独立来源。',
  'They were not said to be no copies of any article.': '这些文章未曾标为与任何文章并非同源。',
  'An article needs a title.': '文章需要标题。',
  'An article cannot be merged into itself.': '文章不能并入自身。',
  '“{title}” is in the trash. Restore it first.': '“{title}”在回收站中。请先将其恢复。',
  'The page holds no article any more.': '该页面已没有文章。',
  'The page holds {n} words of an article that had {before}: it may be cut short, or ask readers to pay or to sign in.':
    { other: '页面有 {n} 词，而文章原有 {before} 词：页面可能被截短，或要求读者付费或登录。' },
  "The page holds another text: next to nothing of the article's is in it.":
    '页面上是另一篇文本：其中几乎没有该文章的内容。',
  'Nothing was captured.': '未抓取到任何内容。',
  'The article is in the trash.': '文章在回收站中。',
  'The article has no text.': '文章没有正文。',
  'The file’s key “{key}” cannot be cited as it is: the article gets another.':
    '文件中的引用键“{key}”不能原样引用：该文章将使用另一个键。',
  'The file’s key “{key}” is another article’s: this one gets another.':
    '文件中的引用键“{key}”属于另一篇文章：本文将使用另一个键。',
  'That is a version of another article.': '那是另一篇文章的版本。',
  'Two editions can be held against each other where they are of one note.':
    '只有同一篇笔记的两个发布版才能对比。',
  'The note has changed since it was opened: it is at revision {now}, not {expected}.':
    '笔记在打开之后已有更改：现为修订 {now}，而非 {expected}。',
  '“{label}” cannot be undone: {table} was changed since in a way that the history does not know.':
    '无法撤销“{label}”：{table} 此后有更改，而历史记录中并无记载。',
  '“{label}” cannot be redone: {table} was changed since in a way that the history does not know.':
    '无法重做“{label}”：{table} 此后有更改，而历史记录中并无记载。',
  'The library {path} is open already: {holder}.': '文库 {path} 已经打开：{holder}。',
  'The library {path} is open for reading alone: {reason}.':
    '文库 {path} 以只读方式打开：{reason}。',
  'There is no library at {path}.': '{path} 处没有文库。',
  'There is a file at {path} already.': '{path} 处已有文件。',
  '{path} is not a Demarche library: {reason}.': '{path} 不是 Demarche 文库：{reason}。',
  '{path} was last used by a newer Demarche (schema {found}; this one knows {known}).':
    '{path} 最近由更新版本的 Demarche 使用（结构版本 {found}；此版本可识别 {known}）。',
  'The library {path} is damaged: {reason}.': '文库 {path} 已损坏：{reason}。',
  'The backup could not be verified: {reason}.': '备份未能通过检查：{reason}。',
  '{path} is encrypted: it needs its passphrase.': '{path} 已加密：需要其口令。',
  'This passphrase does not open {path}.': '此口令无法打开 {path}。',
  'The disk is full: nothing was changed.': '磁盘已满：未作任何更改。',
  'It was cancelled before it was done.': '未完成即已取消。',
  '{path}: {reason}.': '{path}：{reason}。',
  'The library could not be read or written: {reason}.': '无法读取或写入文库：{reason}。',
  'The library holds unreadable JSON: {reason}.': '文库中有无法读取的 JSON：{reason}。',
  'Stored bytes could not be packed or unpacked: {reason}.': '存储的字节无法压缩或解压：{reason}。',
  'There is no analyst {id}.': '没有分析员 {id}。',
  'There is no bloc {id}.': '没有国家集团 {id}。',
  'There is no country {id}.': '没有国家 {id}。',
  'There is no outlet {id}.': '没有媒体 {id}。',
  'There is no captured file {id}.': '没有抓取的文件 {id}。',
  'There is no article {id}.': '没有文章 {id}。',
  'There is no capture {id}.': '没有抓取 {id}。',
  'There is no version of a text {id}.': '没有文本版本 {id}。',
  'There is no excerpt {id}.': '没有摘录 {id}。',
  'There is no actor {id}.': '没有行为体 {id}。',
  'There is no post {id}.': '没有职务 {id}。',
  'There is no tenure {id}.': '没有任期 {id}。',
  'There is no event {id}.': '没有事件 {id}。',
  'There is no issue {id}.': '没有议题 {id}。',
  'There is no quotation {id}.': '没有引语 {id}。',
  'There is no position {id}.': '没有立场 {id}。',
  'There is no recoding {id}.': '没有重编码 {id}。',
  'There is no position of a recoding {id}.': '没有重编码中的立场 {id}。',
  'There is no notebook {id}.': '没有笔记本 {id}。',
  'There is no note {id}.': '没有笔记 {id}。',
  'There is no edition {id}.': '没有发布版 {id}。',
  'There is no feed {id}.': '没有订阅源 {id}。',
  'There is no entry of a feed {id}.': '没有订阅源条目 {id}。',
  'There is no saved view {id}.': '没有已存视图 {id}。',
  'There is no saved search over feeds {id}.': '没有订阅源搜索 {id}。',
  'There is no saved search {id}.': '没有已存搜索 {id}。',
  'There is no entry of the history {id}.': '没有第 {id} 项历史记录。',
  'There is no entry in the trash {id}.': '回收站中没有第 {id} 项。',
  'There is no source {id}.': '没有信源 {id}。',
  'There is no conflict {id}.': '没有冲突 {id}。',
  'There is no citation style {id}.': '没有引注样式 {id}。',
  'There is no shift {id}.': '没有立场变化 {id}。',
  'There is no {noun} {id}.': '没有 {noun} {id}。',
  'An event needs a name.': '事件需要名称。',
  '“{date}” is not a date.': '“{date}”不是日期。',
  "The selection reaches beyond the article's text.": '所选文字超出了文章正文。',
  'Nothing is selected.': '未选择任何内容。',
  "The words are not in the article's text as it is now: it changed meanwhile.":
    '这些文字不在文章的当前正文中：正文在此期间已有改动。',
  '{n} actors of the library are called “{name}”. Merge them or give one another name, and import again.':
    '文库中有 {n} 个名为“{name}”的行为体。请将其合并或为其中之一改名，然后重新导入。',
  'No article of the library has the address {url}. Import the page first, then the annotations.':
    '文库中没有网址为 {url} 的文章。请先导入该网页，再导入批注。',
  'It names no web address that an article of the library could have.':
    '其中没有文库中的文章可能具有的网址。',
  'The group that it is in could not be taken.': '它所在的分组未能导入。',
  'The article that it is of could not be taken.': '它所属的文章未能导入。',
  'Its words are not in the article’s text as the library has it.':
    '其文字不在文库所存的文章正文中。',
  'The issue that it is on could not be taken.': '它所涉及的议题未能导入。',
  'The actor who takes it could not be taken.': '持此立场的行为体未能导入。',
  'The excerpts that it rests on could not be taken.': '它所依据的摘录未能导入。',
  'A note needs a title.': '笔记需要标题。',
  'The feed {url} is in the library already.': '订阅源 {url} 已在文库中。',
  'A feed needs a title.': '订阅源需要标题。',
  '“{phrase}” holds no word to look for.': '“{phrase}”中没有可供查找的词语。',
  'Refresh feeds': '刷新订阅源',
  'A saved search needs a name.': '已存搜索需要名称。',
  'A saved search needs a word that is to be found.': '已存搜索需要至少一个要查找的词语。',
  '“{name}” is not in the group to move to.': '“{name}”不在要移入的分组中。',
  '“{name}” takes a stance and cannot hold other issues.': '“{name}”是命题，不能包含其他议题。',
  '“{name}” still holds issues ({inside}): move or delete them first.':
    '“{name}”下仍有议题（{inside} 个）：请先将其移出或删除。',
  '“{name}” cannot become a group: positions are coded on it ({coded}); merge it into another issue first.':
    '“{name}”不能改为分组：已有 {coded} 条立场编码于其上；请先将其并入另一议题。',
  'What is coded on “{name}” ({coded}) would say the opposite with its poles exchanged: flip the poles instead, which turns the stances too.':
    '若交换“{name}”的正反方，其下已编码的 {coded} 条立场就会表示相反的意思：请改用对调正反方，态度会随之反转。',
  '“{name}” cannot take a stance: it holds issues ({inside}); move them out first.':
    '“{name}”不能改为命题：其下有 {inside} 个议题；请先将其移出。',
  '“{name}” cannot be moved into itself.': '“{name}”不能移入自身。',
  'An issue needs a name.': '议题需要名称。',
  'The two poles of an issue cannot be the same.': '议题的正反方不能相同。',
  '“{former}” would stand above poles that it does not fit any more: say what “{name}” asks once its poles are flipped.':
    '“{former}”将与对调后的正反方不符：请说明“{name}”在对调正反方之后问的是什么。',
  '“{from}” and “{into}” do not ask the same ({asks} / {kept}): say whether the stances on “{from}” are turned round or kept as they are.':
    '“{from}”与“{into}”所问并不相同（{asks} / {kept}）：请说明“{from}”下的态度是反转还是保持不变。',
  'The note “{title}” calls “{live}” by its former name “{former}”, and would mean this issue from now on: change the note first, or choose another name.':
    '笔记“{title}”以旧名“{former}”称呼“{live}”，此后将会指向此议题：请先修改该笔记，或另选名称。',
  'There is an issue “{known}” already: number {id}. Use that one, or give this one another name.':
    '已有议题“{known}”：编号 {id}。请使用该议题，或为此议题另取名称。',
  'An issue cannot be merged into itself.': '议题不能并入自身。',
  '“{name}” and “{kept}” cannot be one: only one of them takes a stance.':
    '“{name}”和“{kept}”不能合并：两者中只有一个是命题。',
  '“{name}” is inside “{gone}” and cannot take it in.': '“{name}”在“{gone}”之内，不能将其并入。',
  '“{name}” only groups issues and has no poles.': '“{name}”只是议题分组，没有正反方。',
  '“{name}” only groups issues: move some of them to another group instead.':
    '“{name}”只是议题分组：请改为将其中一些议题移到其他分组。',
  'A split needs at least one new issue.': '拆分至少需要一个新议题。',
  'Position {position} is not on the issue that is split, or is given to two of its parts.':
    '立场 {position} 不属于所拆分的议题，或被归入了两个新议题。',
  'When the library was opened, another machine had it or had not closed it: {elsewhere}. Close it there, or the later of two copies takes the place of the other.':
    '打开文库时，另一台机器正在使用或尚未将其关闭：{elsewhere}。请在那里关闭，否则两份副本中较晚的一份会取代另一份。',
  '{program} copies the folder of the library between machines. Close it here before it is opened elsewhere, and let {program} finish; backups are made as always.':
    '{program} 会在多台机器之间复制文库所在的文件夹。在别处打开之前，请先在此处关闭，并等待 {program} 完成；备份照常进行。',
  'An analyst needs a name.': '分析员需要姓名。',
  'That note does not name this one any more.': '那篇笔记已不再提及此篇。',
  'No such version of this note was kept.': '未留存此笔记的这一版本。',
  'An outlet needs a name.': '媒体需要名称。',
  'A grade is a letter from A to F.': '评级为 A 至 F 之间的一个字母。',
  'There is an outlet “{name}” already.': '已有媒体“{name}”。',
  'The gazetteer has no post “{key}”.': '名录中没有职务“{key}”。',
  'A tenure cannot end before it begins.': '任期的结束不能早于开始。',
  'A post needs a title.': '职务需要名称。',
  'An article cannot be compared with itself; choose two.': '文章不能与自身比较；请选择两篇。',
  "A readout is an actor's or a country's: choose who speaks for {name}.":
    '通稿属于某个行为体或国家：请选择由谁代表“{name}”发言。',
  'Article {article} is not among those of event {event}.':
    '文章 {article} 不在事件 {event} 的文章之列。',
  'This recoding has no position number {place}.': '此重编码没有第 {place} 条立场。',
  'This recoding is {coder}’s: work under that name to go on with it.':
    '此重编码属于 {coder}：请以该姓名继续。',
  'One of the two codings was adopted already: undo that to answer anew.':
    '两次编码之一已被采用：要重新作答，请先撤销。',
  'A coding on an issue needs a stance.': '在议题上编码需要态度。',
  'A stance needs the issue that it is on.': '设置态度需要先有议题。',
  'This recoding asks for voice and directness too.': '此重编码还要求发声方式与引述方式。',
  'This recoding does not ask for voice and directness.': '此重编码不要求发声方式与引述方式。',
  'This position is not recoded yet: there is nothing to choose between.':
    '此立场尚未重编码：没有可供选择的内容。',
  'The new coding says that the words fit no issue: delete the position, or keep the former coding.':
    '新编码认为这段话不属于任何议题：请删除该立场，或保留原编码。',
  'There is nothing to recode: no position on these issues has a supporting excerpt.':
    '没有可重编码的内容：这些议题上的立场均无支持性摘录。',
  'A sample needs at least one position.': '样本至少需要一条立场。',
  'The share of a sample is over 0 and up to 1, such as 0.1 for one in ten.':
    '抽样比例须大于 0 且不超过 1，如 0.1 即十分之一。',
  'A saved view needs a screen.': '已存视图需要所属界面。',
  'A saved view needs a name.': '已存视图需要名称。',
  'There is a saved view of the name “{taken}” already. Choose another name, or save in its place.':
    '已有名为“{taken}”的已存视图。请另选名称，或替换该视图。',
  'A search needs something to find beside what it leaves out.':
    '搜索除了排除词之外，还需要有要查找的内容。',
  'Nothing holds “{typed}”; {close} is written nearly so.':
    '没有内容含有“{typed}”；写法相近的有 {close}。',
  '“{name}:” has no value yet.': '“{name}:”尚未填值。',
  '{none}, so that {shown} finds nothing.': '{none}，因此 {shown} 没有结果。',
  '{none}: {shown} was read as {close}.': '{none}：{shown} 已按 {close} 处理。',
  '“{plain}” is no date: write 2022, 2022-03, 2022-03-18, or two with .. between.':
    '“{plain}”不是日期：请写成 2022、2022-03、2022-03-18，或用 .. 连接两个日期。',
  '“{plain}” is no number: write 1, 2+ or 2..4.': '“{plain}”不是数字：请写成 1、2+ 或 2..4。',
  '“{plain}” holds no word.': '“{plain}”中没有词语。',
  "“{plain}” is no article's number.": '“{plain}”不是文章编号。',
  '{name}: takes {words}, not “{typed}”.': '字段 {name}: 可取 {words}，不能是“{typed}”。',
  'There is no actor “{name}”': '没有行为体“{name}”',
  'There is no country “{name}”': '没有国家“{name}”',
  'There is no issue “{name}”': '没有议题“{name}”',
  'There is no outlet “{name}”': '没有媒体“{name}”',
  'There is no {kind} “{name}”': '没有 {kind}“{name}”',
  'There is no field “{name}”: “{name}:{value}” was looked for as words.':
    '没有字段“{name}”：“{name}:{value}”已按词语查找。',
  'A saved search needs something to search for.': '已存搜索需要有要查找的内容。',
  'Article {article} has no words by which others could resemble it.':
    '文章 {article} 没有可据以查找相似文章的词语。',
  'What resembles article {article} was looked for by {words}.':
    '已按下列词语查找与文章 {article} 相似的内容：{words}。',
  name: '名称',
  title: '标题',
  author: '作者',
  key: '引注键',
  address: '网址',
  hash: '哈希值',
  'file name': '文件名',
  surname: '姓氏',
  'Only an article, an outlet or an actor is a source.': '只有文章、媒体或行为体可以是信源。',
  'Change settings': '更改设置',
  'A citation style needs a name and a title.': '引注样式需要名称和标题。',
  '{path} is not a folder.': '{path} 不是文件夹。',
  'it lies too deep in folders': '它所在的文件夹层级过深',
  'it cannot be read: {error}': '它无法读取：{error}',
  'its name is not Unicode': '其名称不是 Unicode',
  'it is a link, and links are not followed': '它是链接，而链接不予跟随',
  '{path} is longer than the {most} bytes that a note may have.':
    '{path} 超过笔记的上限 {most} 字节。',
  '{path} cannot be written.': '{path} 无法写入。',
  '{path} is no name of a file.': '{path} 不是文件名。',
  '{path} leads out of the vault’s folder.': '{path} 指向仓库文件夹之外。',
  '{path} goes over a link, and links are not followed.': '{path} 经过链接，而链接不予跟随。',
  'A file stands where {path} has a folder.': '{path} 中应为文件夹之处是一个文件。',
  '{path} is no file.': '{path} 不是文件。',
  '{path} in the vault cannot be read: {what}. It says which files this program wrote; without it every file there counts as yours. Move it away to go on so.':
    '仓库中的 {path} 无法读取：{what}。它记录哪些文件由本程序写成；没有它，那里的每个文件都视为您的文件。如要这样继续，请将其移走。',
  'it is of form {format}, and this Demarche knows form {known}':
    '其格式版本为 {format}，而此 Demarche 可识别格式版本 {known}',
  'A notebook needs a name.': '笔记本需要名称。',
};
