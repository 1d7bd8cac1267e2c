import type { Core } from '../../core';

export const notes: Core<'notes'> = {
  'The note is long: some of its footnotes stand on the page before or after their mark.':
    '笔记较长：部分脚注位于其标记的前一页或后一页。',
  '“{term}” is no term of ICD 203, and each reader takes it for another likelihood.':
    '“{term}”不是 ICD 203 的用语，每个读者会理解为不同的可能性。',
  '“{term}” says that it cannot be ruled out, and leaves open how likely it is.':
    '“{term}”只说明不能排除，并未说明可能性有多大。',
  'Say which likelihood is meant.': '请说明指的是哪种可能性。',
  'There is nothing under “{heading}”.': '“{heading}”之下没有内容。',
  'Write the section, or take its heading out.': '请撰写该节，或删去其标题。',
  'Take it out': '删去',
  'Without brackets “@{key}” cites nothing.': '没有方括号，“@{key}”不构成引用。',
  'Put it in brackets.': '请加上方括号。',
  'The sentence gives these words to {name}, and the excerpt to {speaker}.':
    '句中把这些话归于{name}，而摘录归于{speaker}。',
  'Name who spoke, or embed what the other said.': '请写明说话人，或嵌入另一人所说的话。',
  'The sentence gives these words to {name}, and the library to {speaker}.':
    '句中把这些话归于{name}，而文库归于{speaker}。',
  'The sentence says that this was said on {day}, and the source that it was on {other}.':
    '句中称此话说于{day}，而来源称说于{other}。',
  'The sentence says that this was said on {day}, and it was published on {other}.':
    '句中称此话说于{day}，而其发表于{other}。',
  'Mend the day, or quote what was said on it.': '请更正日期，或引用当日所说的话。',
  'On {day}, when this was said, {name} was not “{post}”.':
    '{day}说这些话时，{name}并未担任“{post}”。',
  'Name the post of that day, or mend the tenure.': '请写明当日的职务，或更正任期。',
  'These are not {speaker}’s own words: they tell in others what was said.':
    '这不是{speaker}的原话，而是转述。',
  'Take the quotation marks out, or quote what was said.': '请去掉引号，或引用原话。',
  'Take the marks out': '去掉引号',
  'This is as of {day}, and the note as of {other}.': '此处截至{day}，而笔记截至{other}。',
  'Move one of the two days.': '请改动其中一个日期。',
  'There is only “{words}” under “{heading}”.': '“{heading}”之下只有“{words}”。',
  'Nothing in the note refers to its footnote “{label}”.': '笔记中没有任何地方引用脚注“{label}”。',
  'Write “[^{label}]” where it belongs, or take it out.':
    '请在应有之处写上“[^{label}]”，或将其删去。',
  'Say which likelihood is meant: “{term}” is {band} per cent.':
    '请说明指的是哪种可能性：“{term}”为 {band}%。',
  'The note does not say what its footnote “{label}” is.': '笔记没有说明脚注“{label}”是什么。',
  'Write “[^{label}]: …” in a paragraph of its own, or take the mark away.':
    '请另起一段写“[^{label}]: …”，或去掉该标记。',
  'Find evidence': '查找证据',
  'It is a judgement': '这是判断',
  'As of {date}': '截至 {date}',
  '“{likelihood}” tells how likely something is and “{confidence}” how sure the judgement is, in one sentence.':
    '“{likelihood}”说明可能性，“{confidence}”说明判断的置信度，两者出现在同一句中。',
  'Say the likelihood in one sentence and the confidence in another.':
    '请将可能性和置信度分写在两句中。',
  "“{term}” and the note's other likelihoods are of two sets of terms ({band} per cent).":
    '“{term}”与笔记中其他可能性用语分属两套术语（{band}%）。',
  'Keep to one set: “{term}” says the same.': '请只用一套术语：“{term}”含义相同。',
  'Write “{term}”': '改写为“{term}”',
  'Split it': '拆分为两句',
  '“{marking}” is not how the Traffic Light Protocol writes it.':
    '“{marking}”不是交通灯协议 (TLP) 的规范写法。',
  'Use its label.': '请使用其规范标签。',
  'Write {label}': '改写为 {label}',
  'The Traffic Light Protocol has no “{marking}”.': '交通灯协议 (TLP) 中没有“{marking}”。',
  'Use TLP:RED, TLP:AMBER+STRICT, TLP:AMBER, TLP:GREEN or TLP:CLEAR.':
    '请使用 TLP:RED、TLP:AMBER+STRICT、TLP:AMBER、TLP:GREEN 或 TLP:CLEAR。',
  '“{marking}” may not go to “{destination}”.': '标为“{marking}”的内容不得发往“{destination}”。',
  'Change the marking or the destination.': '请更改传播标记或发往对象。',
  'Under the Chatham House Rule nobody may be named or told by affiliation, and this names {who}.':
    '按查塔姆大厦规则，不得写出任何人的姓名或透露其所属机构，而此处写出了 {who}。',
  'Leave the name out, unless it was said in public as well.': '请略去名称，除非此话也曾公开说过。',
  'No article in the library holds these words.': '文库中没有文章含有这些文字。',
  'What is cited here does not hold these words; another article does.':
    '此处引用的文章没有这些文字，另一篇文章有。',
  'Cite the article that holds them, or mend the words.': '请引用含有这些文字的文章，或改正文字。',
  'Compare them with the source and mend them, or embed the excerpt.':
    '请与原文核对并改正，或嵌入摘录。',
  'This sentence has no source.': '此句没有出处。',
  'Cite an article, embed or link an excerpt, or add a footnote.':
    '请引注文章，嵌入或链接摘录，或添加脚注。',
  'Find a second origin, or say in the text who alone reports it.':
    '请找到第二个独立来源，或在正文中说明仅由谁报道。',
  'Since {day} {n} more positions were said of what this table shows.': {
    other: '自 {day} 以来，此表所示内容又新增 {n} 条立场。',
  },
  'Move its day on, or leave it and say why it ends there.':
    '请将截止日期后移，或保留原日期并说明为何截至该日。',
  'Nothing in the library is called “{target}”.': '文库中没有名为“{target}”的内容。',
  'Choose another target, or take the brackets away.': '请选择其他链接目标，或去掉方括号。',
  'Mend the block, or take it out.': '请改正此区块，或将其删去。',
  'No article has the key “{key}”.': '没有文章的引注键是“{key}”。',
  'Choose a key from the completion after “[@”.': '请在“[@”之后的自动完成中选择引注键。',
  'There is no such excerpt.': '没有该摘录。',
  'Choose an excerpt from the completion after “![[”.': '请在“![[”之后的自动完成中选择摘录。',
  'The latest text of “{title}” does not hold these words any more.':
    '“{title}”的最新文本中已没有这些文字。',
  'Repair the excerpt, or quote what the article says now.': '请修复摘录，或引用文章现在的文字。',
  'This claim rests on one article.': '此说法仅依据一篇文章。',
  'The {n} articles that it rests on are copies of one text: one origin.':
    '它所依据的 {n} 篇文章是同一文本的同源稿：只算一个独立来源。',
  'it has no title': '它没有标题',
  'the citation processor stumbles over it': '引注处理程序无法处理它',
  'it is no CSL: {error}': '它不是 CSL：{error}',
  'it only refers to {href}, which does not come with the program; add that style’s own file':
    '它只引用了 {href}，而该样式不随程序提供；请添加该样式自身的文件',
  'it is larger than one megabyte, which no style is': '它超过 1 MB，样式不可能如此之大',
  'it is no well-formed XML: {error}, at byte {error_position}':
    '它不是格式正确的 XML：{error}，位于第 {error_position} 字节',
  'its elements are nested too deeply': '其元素嵌套过深',
  'its first element is not “style”, as that of a CSL file is':
    '其首个元素不是“style”，而 CSL 文件的首个元素应为“style”',
  'its macro “{name}” calls itself': '其宏“{name}”调用了自身',
  'its macro “{name}” calls too many others': '其宏“{name}”调用的其他宏过多',
  'This line is no CSV.': '此行不是 CSV。',
  'There is no column “name”, so no issue can be told from another.':
    '没有“name”列，因此无法区分各议题。',
  'This line has no name.': '此行没有名称。',
  '“{cut}” is no heading and no “- Field: text”.':
    '“{cut}”既不是标题，也不是“- Field: text”的形式。',
  '“{cut}” is not “- Field: text”.': '“{cut}”不是“- Field: text”的形式。',
  'This stands under no issue.': '此内容不在任何议题之下。',
  'The kind is leaf or group, not “{other}”.': '类别只能是 leaf 或 group，不能是“{other}”。',
  'There is no field “{field}”; there are {fields}.': '没有字段“{field}”；可用字段为 {fields}。',
  'There is no citation style “{name}”.': '没有引注样式“{name}”。',
  'There is no template “{name}”.': '没有模板“{name}”。',
  'The citation style cannot be used: {reason}.': '无法使用该引注样式：{reason}。',
  'The edition cannot be read: {reason}.': '无法读取该发布版：{reason}。',
  'The document still tells of {traces}.': '文档仍会透露{traces}。',
  'The {format} could not be made: {reason}.': '无法生成 {format}：{reason}。',
  '{path} could not be written: {reason}.': '无法写入 {path}：{reason}。',
  '“{words}” ({of} of the held source “{source}”) in {place}: “…{around}…”':
    '“{words}”（保密信源“{source}”的{of}），位于 {place}：“…{around}…”',
  '{n} more': { other: '另外 {n} 处' },
  'this build leaves PDF out; export to Word or HTML instead':
    '此版本的程序不含 PDF 导出；请改为导出 Word 或 HTML',
  '“{written}” on line {line} leads to nothing in the library.':
    '第 {line} 行的“{written}”在文库中没有对应内容。',
  'What is marked “{marking}” may not stand in a note that is marked “{outer}”.':
    '标为“{marking}”的内容不得出现在标为“{outer}”的笔记中。',
  'What is marked “{marking}” may not stand in a note without a marking.':
    '标为“{marking}”的内容不得出现在没有标记的笔记中。',
  'Mark the note as strictly, or take the embed out.': '请给笔记同样严格的标记，或去掉嵌入。',
  'In the embedded note “{title}”: “{words}”.': '在嵌入的笔记“{title}”中：“{words}”。',
  'Excerpt {id} is quoted, but its words are no longer in “{title}”.':
    '引用了摘录 {id}，但其文字已不在“{title}”中。',
  'The link “{target}” leads nowhere.': '链接“{target}”没有指向任何内容。',
  'The comparison on line {line}: {problem}': '第 {line} 行的比较：{problem}',
  'The timeline on line {line}: {problem}': '第 {line} 行的时间线：{problem}',
  'The list of origins on line {line}: {problem}': '第 {line} 行的独立来源列表：{problem}',
  'The edition does not hold this comparison.': '该发布版中没有此比较。',
  'The edition does not hold this timeline.': '该发布版中没有此时间线。',
  'The edition does not hold this list of origins.': '该发布版中没有此独立来源列表。',
  'This block cannot be shown.': '无法显示此区块。',
  'Nothing is called “{target}”.': '没有名为“{target}”的内容。',
  'No article has this key.': '没有文章使用此引用键。',
  'No actor is called “{name}”.': '没有名为“{name}”的行为体。',
  'No country is called “{name}”.': '没有名为“{name}”的国家。',
  'No issue is called “{name}”.': '没有名为“{name}”的议题。',
  'No outlet is called “{name}”.': '没有名为“{name}”的媒体。',
  'No bloc is called “{name}”.': '没有名为“{name}”的国家集团。',
  '“{title}”': '“{title}”',
  'In the library there is {close}.': '文库中有{close}。',
  'No font at hand has these characters: {shown}.': '现有字体都没有这些字符：{shown}。',
  'No font at hand has these characters: {shown} and {n} more.':
    '现有字体都没有这些字符：{shown}，另有 {n} 个。',
  'Install the Noto fonts of their script and export again.':
    '请安装相应文字的 Noto 字体，然后重新导出。',
  'no reason was given': '未说明原因',
  'The PDF claims to follow no standard that this keeps it from: {reason}.':
    'PDF 未声明符合因下列原因而无法符合的标准：{reason}。',
  '“{line}” stands under no list.': '“{line}”不属于任何列表。',
  '“{line}” is not a field and its value.': '“{line}”不是字段及其值。',
  'A {fence} block has no field “{field}”; it has {fields}.':
    '{fence} 区块没有字段“{field}”；它有 {fields}。',
  'A timeline is of one issue: name it, as in “issue: Arming Ukraine”.':
    '时间线只针对一个议题：请写明，例如“issue: Arming Ukraine”。',
  'A timeline is of one issue, not of {many}: give each a block of its own.':
    '时间线只针对一个议题，不能是 {many} 个：请为每个议题各设一个区块。',
  '“{value}” is not a day like 2022-03-18.': '“{value}”不是像 2022-03-18 这样的日期。',
  '“{field}” is yes or no, not “{other}”.': '“{field}”只能是 yes 或 no，不能是“{other}”。',
  '“{field}” is low, moderate or high, not “{value}”.':
    '“{field}”只能是 low、moderate 或 high，不能是“{value}”。',
  '“rows” is actors, countries or blocs, not “{other}”.':
    '“rows”只能是 actors、countries 或 blocs，不能是“{other}”。',
  'it has too many rows for a picture in pixels': '行数过多，无法生成像素图片',
  'it has no size': '图片没有尺寸',
  'this program was built without fonts': '此版本的程序不含字体',
  'it could not be read back to prove that no held source is in it ({error})':
    '无法将其读回以确认其中没有保密信源（{error}）',
  'BLUF briefing': '结论先行简报（BLUF）',
  'Bottom line first, then what it rests on. Two pages.': '先写结论，再写依据。两页。',
  'Country position paper': '国别立场文件',
  'What one country has said on an issue, by whom, and how it moved.':
    '一个国家在某议题上说过什么、由谁所说、立场如何变化。',
  'Talking points': '谈话要点',
  'Points to make, with the evidence to hand if they are questioned.':
    '要表达的要点，并备好依据以应对质疑。',
  'Meeting readout': '会谈通稿',
  "What was said at a meeting or call, side by side with each side's own readout.":
    '会谈或通话中所说的内容，与各方通稿并排对照。',
  Chronology: '大事记',
  'Statements and events by date, each with its source.': '按日期排列的表态和事件，各附来源。',
  'What is held at “{place}” number {number} is not known here; the words stay.':
    '“{place}”第 {number} 处所隐去的内容此处不详；文字保持不变。',
  '“{raw}” leads to what has another number in this library; it stays as it is written.':
    '“{raw}”所指的内容在本文库中编号不同；此处保持原写法。',
  'It holds signs that a vault’s file cannot give back as they are; it was not written.':
    '其中含有仓库文件无法原样还原的符号；未写出。',
  'It was not written. {why}': '未写出。{why}',
  'It was gone from the vault.': '它已从仓库中消失。',
  'It was changed in the vault and stays so. It is written from the library: what was added does not come back.':
    '它在仓库中有改动，改动予以保留。该文件由文库写出：在仓库中添加的内容不会带回。',
  'It was changed in the vault and stays so. Import the vault to bring the change in.':
    '它在仓库中有改动，改动予以保留。导入仓库即可带回改动。',
  'Note and file were both changed; both stay as they are. Import the vault to see them side by side.':
    '笔记和文件均有改动；两者均保持原样。导入仓库即可并排比较。',
  'It told of a source that is held.': '它会透露保密信源。',
  'It tells of a source that is held, and was changed in the vault: look at it yourself.':
    '它会透露保密信源，且在仓库中有改动：请自行查看。',
  'Its note is in the trash, or is gone; the file stays.':
    '其笔记在回收站中，或已不存在；文件予以保留。',
  'No note leads to it any more; the file stays.': '已没有笔记链接到它；文件予以保留。',
  'It stays in the vault: the library holds notes.': '它留在仓库中：文库只保存笔记。',
  'Passed over: {why}.': '已略过：{why}。',
  'Its file is gone from the vault; the note is kept.': '其文件已从仓库中消失；笔记予以保留。',
  'It is gone.': '它已不存在。',
  'It is no text: it holds zero bytes.': '它不是文本：其中含有零字节。',
  'It is not UTF-8: byte {at} is part of no letter.': '它不是 UTF-8：第 {at} 字节不属于任何字符。',
  'Its note is in the trash; restore it to bring the file in.':
    '其笔记在回收站中；请先恢复笔记，再带回文件。',
  'It is written from the library; what was changed in it stays in the vault.':
    '它由文库写出；其中的改动留在仓库中。',
  'Export notes to a vault': '将笔记导出到仓库',
  'Import a vault': '导入仓库',
  'Job {job} tells of no vault.': '任务 {job} 不涉及仓库。',
  'Export or import the vault again: what became of its files is told then.':
    '请重新导出或导入仓库：届时会说明各文件的处理结果。',
  'Note and file were both changed. The note stays; what the file says is kept among the note’s versions, to compare and to restore.':
    '笔记和文件均有改动。笔记保持不变；文件的内容存入笔记的版本，可供比较和恢复。',
  '{n} new notes': { other: '{n} 篇新笔记' },
  '{n} notes changed': { other: '{n} 篇笔记已更改' },
  '{n} written': { other: '写入 {n} 个' },
  '{n} written anew': { other: '重写 {n} 个' },
  '{n} changed on both sides': { other: '{n} 项双方均有改动' },
  '{n} changed in the vault': { other: '{n} 项在仓库中有改动' },
  '{n} held back': { other: '{n} 项未写出' },
  '{n} gone from the vault': { other: '{n} 项已从仓库中消失' },
  '{n} left over': { other: '{n} 项遗留' },
  '{n} are no notes': { other: '{n} 个不是笔记' },
  '{n} passed over': { other: '略过 {n} 项' },
  '{n} failed': { other: '{n} 项失败' },
  '{n} as they were': { other: '{n} 项未变' },
  'There is no note.': '没有该笔记。',
  'The others went on without it.': '其余各项已照常进行。',
  'The report of this job has all of them.': '此任务的报告列有全部内容。',
  '{n} more files': { other: '另有 {n} 个文件' },
};
