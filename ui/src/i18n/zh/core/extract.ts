import type { Core } from '../../core';

export const extract: Core<'extract'> = {
  'a PDF document': 'PDF 文档',
  'a PNG picture': 'PNG 图片',
  'a JPEG picture': 'JPEG 图片',
  'a GIF picture': 'GIF 图片',
  'a picture, sound or film': '图片、声音或视频',
  'a ZIP archive or an office document': 'ZIP 压缩包或办公文档',
  'an empty ZIP archive': '空的 ZIP 压缩包',
  'a gzip archive': 'gzip 压缩包',
  'a bzip2 archive': 'bzip2 压缩包',
  'an xz archive': 'xz 压缩包',
  'a zstd archive': 'zstd 压缩包',
  'a 7-Zip archive': '7-Zip 压缩包',
  'a RAR archive': 'RAR 压缩包',
  'a program': '程序',
  'a Windows program': 'Windows 程序',
  'an SQLite database': 'SQLite 数据库',
  'an old office document': '旧版办公文档',
  'a sound file': '声音文件',
  'a sound or film': '声音或视频',
  'a film': '视频',
  'a font': '字体',
  'a rich text document': 'RTF 文档',
  'data of an unknown kind': '类型未知的数据',
  'The page carries more than one article; only the first is kept.':
    '网页上不止一篇文章，只保留第一篇。',
  'There is no text in it.': '其中没有文字。',
  'No article was found in it: only menus, headlines and other furniture. Restore the lines that belong to the article.':
    '其中没有找到文章，只有菜单、标题和其他网页杂项。请恢复其中属于文章的各行。',
  'Little text was found in it; look at what was cut.': '找到的正文很少，请查看剔除的内容。',
  'The page gives {date} as its date of publication, which had not come when it was read. The date was left out.':
    '网页标注的发表日期为 {date}，而读取时尚未到该日。日期已略去。',
  'it has no list of entries': '没有条目列表',
  'JSON of another kind': '其他类型的 JSON',
  'It is empty.': '它是空的。',
  'It is a web page, not a feed.': '它是网页，不是订阅源。',
  'It is {what}, not a feed.': '它是{what}，不是订阅源。',
  'The feed is damaged: {reason}.': '订阅源已损坏：{reason}。',
  'There is text before the feed begins.': '订阅源开始之前有文字。',
  'a text': '文本',
  'The texts of {n} entries are longer than an article can be, and were left out.': {
    other: '有 {n} 个条目的正文长于一篇文章所能有的长度，已略去。',
  },
  'The feed has {count} entries; the first {most} were read.':
    '订阅源有 {count} 个条目，读取了前 {most} 个。',
  'a document of another kind': '其他类型的文档',
  'The list is damaged after {n} feeds ({error}); those were read.': {
    other: '列表在 {n} 个订阅源之后损坏（{error}），此前的已读取。',
  },
  'The list has {count} feeds; the first {most} were read.':
    '列表有 {count} 个订阅源，读取了前 {most} 个。',
  'The feed “{name}” has no address.': '订阅源“{name}”没有网址。',
  'A feed has neither a name nor an address.': '有一个订阅源既无名称也无网址。',
  '“{given}” of the feed “{name}” is not a web address.': '订阅源“{name}”的“{given}”不是网址。',
  '“{given}” of a feed without a name is not a web address.': '一个无名订阅源的“{given}”不是网址。',
  'The feed is damaged after {n} entries ({reason}); those were read.': {
    other: '订阅源在 {n} 个条目之后损坏（{reason}），此前的已读取。',
  },
  'a list of feeds (OPML)': '订阅源列表（OPML）',
  'a site map': '网站地图',
  'a document of another kind ({name})': '其他类型的文档（{name}）',
  'it ends before <{name}> is closed': '在 <{name}> 关闭之前结束',
  'The document has more than {most} paragraphs; only the first of them were read.':
    '文档超过 {most} 段，只读取了开头部分。',
  'Word document': 'Word 文档',
  'OpenDocument text': 'OpenDocument 文本',
  'e-mail': '电子邮件',
  'web archive': '网页存档',
  'plain text': '纯文本',
  reference: '文献条目',
  'The file is empty.': '文件为空。',
  'Choose another file.': '请选择其他文件。',
  'This begins like a ZIP archive or an office document, but is damaged or cut short.':
    '开头像 ZIP 压缩包或办公文档，但已损坏或不完整。',
  'Get the file again from where it came from.': '请从原处重新获取该文件。',
  'This is an Excel workbook, not a text.': '这是 Excel 工作簿，不是文本。',
  'Copy the cells that you need and paste them, or save the sheet as PDF.':
    '请复制所需的单元格并粘贴，或将工作表存为 PDF。',
  'This is a PowerPoint presentation, not a text.': '这是 PowerPoint 演示文稿，不是文本。',
  'Save it as PDF and import that.': '请存为 PDF 后导入。',
  'This is an office document of a kind that is not read.': '这是不支持读取的办公文档。',
  'Save it as PDF or as a Word document and import that.': '请存为 PDF 或 Word 文档后导入。',
  'This is an e-book (EPUB).': '这是电子书（EPUB）。',
  'Copy the chapter that you need and paste it.': '请复制所需的章节并粘贴。',
  'This is an OpenDocument file that is no text.': '这是 OpenDocument 文件，但不是文本。',
  'This is a ZIP archive, not a document.': '这是 ZIP 压缩包，不是文档。',
  'Unpack it and import the files in it.': '请解压后导入其中的文件。',
  'This office document is locked with a password.': '此办公文档有密码保护。',
  'Open it, save it without the password, and import that.': '请打开并去除密码保存后导入。',
  'This is a Word document of the old kind (.doc).': '这是旧版 Word 文档（.doc）。',
  'Open it and save it as .docx or PDF, and import that.': '请打开并存为 .docx 或 PDF 后导入。',
  'This is a message saved by Outlook (.msg).': '这是 Outlook 保存的邮件（.msg）。',
  'Save it as .eml, or open it and paste its text.': '请存为 .eml，或打开后粘贴其文字。',
  'This is an Excel workbook of the old kind (.xls).': '这是旧版 Excel 工作簿（.xls）。',
  'Copy the cells that you need and paste them.': '请复制所需的单元格并粘贴。',
  'This is a PowerPoint presentation of the old kind (.ppt).':
    '这是旧版 PowerPoint 演示文稿（.ppt）。',
  'This is an old office document.': '这是旧版办公文档。',
  'Demarche reads no words in pictures: find the text itself, or run the picture through a program that recognises letters.':
    'Demarche 不识别图片中的文字：请找到文字本身，或用文字识别程序处理图片。',
  'Save the text as PDF, HTML, a Word document or plain text, or open it and paste its text.':
    '请将文字存为 PDF、HTML、Word 文档或纯文本，或打开后粘贴其文字。',
  'This is {what}, neither a page nor a text.': '这是{what}，既不是网页也不是文本。',
  'This is a feed or a list of feeds, not an article.': '这是订阅源或订阅源列表，不是文章。',
  'Add it under Feeds.': '请在“订阅源”中添加。',
  'This is XML of a kind that is not read.': '这是不支持读取的 XML。',
  'Open it in the program that it belongs to, and export it as HTML, PDF or text.':
    '请在其所属程序中打开，并导出为 HTML、PDF 或文本。',
  'This is JSON data, not a text.': '这是 JSON 数据，不是文本。',
  'Export what you need from it as text or HTML.': '请将所需内容导出为文本或 HTML。',
  'Message {number}: {why}': '第 {number} 封邮件：{why}',
  'The mailbox has {count} messages; the first {most} were read.':
    '邮箱中有 {count} 封邮件，读取了前 {most} 封。',
  'This looks like an e-mail, but its parts cannot be told apart.':
    '看起来像电子邮件，但无法区分其各部分。',
  'Open it in a mail program and save it anew, or paste its text.':
    '请在邮件程序中打开并重新保存，或粘贴其文字。',
  'a message': '邮件',
  'Attachment {name}: {why}': '附件 {name}：{why}',
  'The message has no text of its own.': '邮件本身没有正文。',
  'The text is longer than 4 MB; only its beginning was read.': '文本超过 4 MB，只读取了开头部分。',
  'This is a saved page (MHTML) whose parts cannot be told apart.':
    '这是已保存的网页（MHTML），但无法区分其各部分。',
  'Save the page again, as HTML or as PDF.': '请将网页重新存为 HTML 或 PDF。',
  'This document is locked with a password.': '此文档有密码保护。',
  'The document is damaged; only the text before the damage was read.':
    '文档已损坏，只读取了损坏处之前的文字。',
  'This PDF document holds objects in objects to no end.': '此 PDF 文档中的对象无止境地嵌套。',
  'Open it in a PDF reader, print the pages that you need into a new PDF, and import that.':
    '请在 PDF 阅读器中打开，将所需页面打印为新的 PDF 后导入。',
  'This PDF document unpacks to more than it should.': '此 PDF 文档解压后大小超出应有范围。',
  'Use fonts that have every letter.': '请使用包含所有字符的字体。',
  'This PDF document is locked with a password.': '此 PDF 文档有密码保护。',
  'Open it with the password, save it without, and import that.':
    '请用密码打开，去除密码保存后导入。',
  'This PDF document is encrypted in a way that is not known.': '此 PDF 文档的加密方式未知。',
  'Open it in a PDF reader, print it into a new PDF, and import that.':
    '请在 PDF 阅读器中打开，打印为新的 PDF 后导入。',
  'The document has {count} pages; not all of the first {read} and none after them were read.':
    '文档共 {count} 页；前 {read} 页未全部读取，其后的均未读取。',
  'Some letters could not be read: the document does not say which they are.':
    '部分字符无法读取：文档未说明它们是什么。',
  'The letters of this PDF document cannot be read: it does not say which they are.':
    '此 PDF 文档的字符无法读取：文档未说明它们是什么。',
  'Run it through a program that recognises letters (OCR), and import what that saves.':
    '请用文字识别（OCR）程序处理，并导入其结果。',
  'This PDF document has no text layer: its pages are pictures, as a scanner makes them.':
    '此 PDF 文档没有文本层：页面是扫描得到的图片。',
  'There is no text in this PDF document.': '此 PDF 文档中没有文字。',
  'This PDF document is damaged, or made in a way that cannot be read.':
    '此 PDF 文档已损坏，或其制作方式无法读取。',
  'The archive unpacks to more than {size} MB, which is the most that is read.':
    '存档解压后超过 {size} MB，即可读取的上限。',
  'Split it, and import the parts.': '请将其拆分，再导入各部分。',
  'The archive breaks off: what stood after the last whole record could not be read.':
    '存档中断：最后一条完整记录之后的内容无法读取。',
  '{count} without a type': '{count} 条无类型',
  '{count} {kind}': '{count} 条 {kind}',
  'Records that hold no page were passed over: {counted}.': '已跳过不含网页的记录：{counted}。',
  'There is no record in the archive.': '存档中没有记录。',
  'what should be a record does not begin as one': '本应是记录的内容，开头不是记录',
  'a record’s head does not end': '某条记录的头部没有结尾',
  'a record says that it is longer than what is there': '某条记录自称的长度超过实际内容',
  'The archive has more than {most} records; what comes after was not read.':
    '存档超过 {most} 条记录，其后的未读取。',
  'No page of the archive could be read: {why}.': '存档中没有一个网页可以读取：{why}。',
  'The archive cannot be read further after {n} pages: {why}.': {
    other: '存档在 {n} 个网页之后无法继续读取：{why}。',
  },
  'A record': '某条记录',
  '{name}: {reason}.': '{name}：{reason}。',
  '{name} is no page: {given}.': '{name} 不是网页：{given}。',
  'It is an archive itself.': '它本身也是存档。',
  'Import it by itself.': '请单独导入。',
  '{name}: {why}': '{name}：{why}',
  'what the server answered has no end of its head': '服务器响应的头部没有结尾',
  'it is no answer of a web server': '不是网页服务器的响应',
  'the server answered {status}, which is no page': '服务器返回 {status}，而非网页',
  'it is compressed as {coding}, which is not read': '采用不支持的压缩方式 {coding}',
  'it unpacks to more than is read': '解压后超过可读取的上限',
  'its compression is broken': '压缩数据有误',
  'The notes of the document could not be read.': '文档的注释无法读取。',
  'This looks like a Word document, but the part with its text is missing.':
    '看起来像 Word 文档，但缺少正文部分。',
  'Open it in a word processor and save it anew.': '请在文字处理软件中打开并重新保存。',
  'The document is damaged or cut short.': '文档已损坏或不完整。',
  'Get it again from where it came from, or open it in a word processor and save it anew.':
    '请从原处重新获取，或在文字处理软件中打开并重新保存。',
  'The document unpacks to more than 64 MB of text.': '文档解压后文字超过 64 MB。',
  'Copy the part that you need and paste it.': '请复制所需的部分并粘贴。',
  'The document defines entities, which no word processor does.':
    '文档定义了实体（entities），而文字处理软件从不这样做。',
  'Do not trust it. Open it in a word processor and save it anew if you must have it.':
    '请勿轻信。如确需使用，请在文字处理软件中打开并重新保存。',
  'This is a live blog: its entries were written one by one, and the date is that of the whole.':
    '这是实时报道：各条内容陆续写成，日期是整篇的日期。',
  'The article seems to go on on more pages; only this one was read. Import the others too.':
    '文章似乎有多页，只读取了本页。请一并导入其他页。',
  'The page seems to show only the beginning of its article; the rest is for subscribers.':
    '网页似乎只显示文章开头，其余仅供订阅者阅读。',
  'The page is longer than 12 MB or 250,000 tags; only its beginning was read.':
    '网页超过 12 MB 或 250,000 个标签，只读取了开头部分。',
  'The page has more than 20,000 paragraphs; only the first were read.':
    '网页超过 20,000 段，只读取了开头部分。',
  'The page shows less than the whole article; the text was taken from the data that it gives to search engines.':
    '网页未显示文章全文，正文取自其提供给搜索引擎的数据。',
  'The text was taken from a part of the page that browsers with scripts do not show.':
    '正文取自启用脚本的浏览器不显示的部分。',
  'The page is drawn by a script; the text was taken from the data that it is drawn from.':
    '网页由脚本生成，正文取自生成网页所用的数据。',
  'The page is made of frames; import the addresses that they show: {addresses}':
    '网页由框架组成，请导入各框架的网址：{addresses}',
  'This looks like a notice that the page was not found, not like an article.':
    '这像是“找不到网页”的提示，不像文章。',
  'This looks like a question for consent to cookies, not like an article.':
    '这像是 Cookie 授权询问，不像文章。',
  'This looks like a check that a person asks for the page, not like an article.':
    '这像是真人验证页，不像文章。',
  'This looks like a notice that the page is refused, not like an article.':
    '这像是拒绝访问的提示，不像文章。',
  'This looks like a page to log in on, not like an article.': '这像是登录页，不像文章。',
  'This looks like the results of a search, not like an article; import the addresses that you want.':
    '这像是搜索结果，不像文章；请导入所需的网址。',
  'This looks like a list of articles, not like one; import the addresses that you want.':
    '这像是文章列表，不像一篇文章；请导入所需的网址。',
  'Some characters could not be read; they are shown as �.': '部分字符无法读取，显示为 �。',
  'The text is longer than 4 MB or 60,000 lines; only its beginning was read.':
    '文本超过 4 MB 或 60,000 行，只读取了开头部分。',
  '{n} control characters were taken out of the text.': {
    other: '已从文本中去除 {n} 个控制字符。',
  },
  'This is an address, not an article: import the page by its address.':
    '这是网址，不是文章：请按网址导入网页。',
  'The entry “{name}” (line {line}) is longer than any reference.':
    '条目“{name}”（第 {line} 行）长于任何文献条目。',
  'The entry “{name}” (line {line}) is not closed.': '条目“{name}”（第 {line} 行）没有结束。',
  'The entry “{name}” (line {line}) has more braces in braces than any reference.':
    '条目“{name}”（第 {line} 行）的括号嵌套多于任何文献条目。',
  'The entry “{name}” (line {line}) is empty.': '条目“{name}”（第 {line} 行）为空。',
  'The entry “{name}” (line {line}) cannot be read: {error}.':
    '条目“{name}”（第 {line} 行）无法读取：{error}。',
  'The entry “{name}” (line {line}) cannot be read.': '条目“{name}”（第 {line} 行）无法读取。',
  'These look like references in CSL JSON, but line {line} is not JSON.':
    '看起来像 CSL-JSON 格式的文献条目，但第 {line} 行不是 JSON。',
  'Export the references anew.': '请重新导出文献条目。',
  'Item {number} is no reference.': '第 {number} 项不是文献条目。',
  'Reference {number} has neither a title nor an address.':
    '第 {number} 个文献条目既无标题也无网址。',
  'There is no reference in this file.': '此文件中没有文献条目。',
  'No reference in this file could be read.': '此文件中的文献条目均无法读取。',
  'Export the references anew, as RIS, BibTeX, CSL JSON or Zotero RDF.':
    '请将文献条目重新导出为 RIS、BibTeX、CSL-JSON 或 Zotero RDF。',
  'The reference has no text yet: it can be fetched from its address, or stored without.':
    '该文献条目尚无正文：可从其网址获取，或不带正文存储。',
  "The text is the reference's abstract, not the article.": '此文本是文献条目的摘要，不是文章。',
  'Line {line} belongs to no reference.': '第 {line} 行不属于任何文献条目。',
  'This file defines entities, which Zotero does not do.':
    '此文件定义了实体（entities），而 Zotero 不会这样做。',
  'Do not trust it. Export the references anew.': '请勿轻信。请重新导出文献条目。',
  'The file is damaged; only what comes before the damage was read.':
    '文件已损坏，只读取了损坏处之前的内容。',
  'Nothing in this paste reads like an article: all of it is what stands around one.':
    '粘贴的内容中没有像文章的部分：全部是网页杂项。',
  'Nothing on this page reads like an article: all of it is what stands around one.':
    '此网页上没有像文章的内容：全部是网页杂项。',
  'The reference has no text.': '该文献条目没有正文。',
  you: '您',
  'line {line} of the paste': '粘贴内容第 {line} 行',
  '“{title}” holds {share} % of the same passages and was published on {weekday} {day}.':
    '“{title}”有 {share}% 的相同段落，发布于 {day}（{weekday}）。',
  'It was a {weekday} in {year}.': '这一天在 {year} 年是{weekday}。',
  'It was a {weekday} in {year}, before that in {before}.':
    '这一天在 {year} 年是{weekday}，再往前是 {before} 年。',
  Monday: '星期一',
  Tuesday: '星期二',
  Wednesday: '星期三',
  Thursday: '星期四',
  Friday: '星期五',
  Saturday: '星期六',
  Sunday: '星期日',
  'JSON-LD': 'JSON-LD',
  "the page's metadata": '网页元数据',
  "the page's time element": '网页的 time 元素',
  'a line of the paste': '粘贴内容中的一行',
  "the page's heading": '网页标题',
  'the text': '正文',
  'the address': '网址',
  'what the file says of itself': '文件自身的信息',
  'the reference': '文献条目',
  'the feed': '订阅源',
  authors: '作者',
  date: '日期',
  abstract: '摘要',
  'how it was published': '出版信息',
};
