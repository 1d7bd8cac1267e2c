import type { Core } from '../../core';

export const commands: Core<'commands'> = {
  'The article was typed by hand: there is no page to extract it from.':
    '该文章为手工输入：没有可供提取的页面。',
  'Edit its text instead.': '请改为编辑其正文。',
  'No article was named.': '未指定文章。',
  'Choose the articles to capture again.': '请选择要重新抓取的文章。',
  'Capture {n} articles again': { other: '重新抓取 {n} 篇文章' },
  'No issue was found in it.': '其中未找到议题。',
  'Line {line}: {problem}': '第 {line} 行：{problem}',
  'Export this codebook to see what one looks like, as Markdown or as CSV.':
    '请将本编码手册导出为 Markdown 或 CSV，以了解其格式。',
  '“{name}” was not taken. {reason}': '“{name}”未能导入。{reason}',
  '{name} cannot be read.': '{name} 无法读取。',
  '{path} has {size} MB; a codebook may have {most} MB at most.':
    '{path} 有 {size} MB；编码手册最大为 {most} MB。',
  'Check that it is the right file.': '请确认文件是否正确。',
  '{path} is no text in UTF-8.': '{path} 不是 UTF-8 文本。',
  'Save a workbook as CSV in UTF-8 first.': '请先将工作簿存为 UTF-8 编码的 CSV。',
  '{path} is neither Markdown nor CSV by its name.':
    '从名称看，{path} 既不是 Markdown 也不是 CSV。',
  'Give the file the ending .md or .csv.': '请将文件扩展名改为 .md 或 .csv。',
  '{said} is yet to come: nothing can have been said then.':
    '{said} 尚未到来：那时不可能有人说过什么。',
  'Correct the day on which it was said.': '请更正说出的日期。',
  'Select the words, and do it again.': '请选中文字，然后重试。',
  'No address was given.': '未提供网址。',
  'Give the address of a feed, or of a page that has one.':
    '请提供订阅源的网址，或含有订阅源地址的网页。',
  'Add feed {url}': '添加订阅源 {url}',
  'The page names no feed.': '该网页未指明订阅源。',
  'Look on the site for a link to its feed (RSS or Atom), and give that address.':
    '请在网站上查找其订阅源（RSS 或 Atom）的链接，并提供该网址。',
  'The page names other feeds: {others}.': '该网页指向其他订阅源：{others}。',
  'The page names {at} as its feed, and that is a page as well.':
    '该网页将 {at} 指为其订阅源，而那里同样是网页。',
  '{asked} has moved for good to {moved}.': '{asked} 已永久迁移到 {moved}。',
  '{n} entries.': { other: '{n} 个条目。' },
  'What the note says beside it stays: look whether a post, a day or an outlet tells who it is.':
    '笔记中与之相邻的文字会保留：请检查职务、日期或媒体名称是否透露其身份。',
  '{n} times a source leaves as “[source held]”.': {
    other: '有 {n} 处信源导出为“[source held]”。',
  },
  '{n} rows or names leave as “[source held]”.': {
    other: '有 {n} 行或名称导出为“[source held]”。',
  },
  'It was in the trash, and is back.': '它原在回收站中，现已恢复。',
  'It is in the library already.': '它已在文库中。',
  'What stands at {url} is no feed that can be read. {reason}':
    '{url} 处不是可读取的订阅源。{reason}',
  'Open the address in a browser to see what it is, or look on the site for its feed.':
    '请在浏览器中打开该网址查看其内容，或在网站上查找其订阅源。',
  "Look on its site for the feed's new address, or delete the feed. What came in before stays.":
    '请在其网站上查找订阅源的新网址，或删除该订阅源。此前收到的内容予以保留。',
  'There is no feed at this address (404).': '此网址没有订阅源 (404)。',
  'The feed was removed for good (410).': '该订阅源已被永久移除 (410)。',
  'The entries that came in before are kept.': '此前收到的条目予以保留。',
  'No entry was chosen.': '未选择条目。',
  'Choose the entries that are to be imported.': '请选择要导入的条目。',
  'Import {n} entries': { other: '导入 {n} 个条目' },
  'an entry of {feed}': '{feed}的一个条目',
  'This is the text that the feed holds.': '这是订阅源所含的文本。',
  'The entry has no page, and the feed does not hold its text.':
    '该条目没有网页，订阅源也不含其正文。',
  'Look for the article on the site, and import it by its address or as a paste.':
    '请在网站上查找该文章，并按网址或以粘贴方式导入。',
  'There is no feed to refresh.': '没有可刷新的订阅源。',
  'Add a feed first.': '请先添加订阅源。',
  'Refresh {title}': '刷新 {title}',
  'Refresh {n} feeds': { other: '刷新 {n} 个订阅源' },
  'Nothing new.': '没有新内容。',
  '{n} new entries.': { other: '{n} 个新条目。' },
  '{n} entries revised.': { other: '{n} 个条目有修订。' },
  '{n} new entries, {revised} revised.': { other: '{n} 个新条目，{revised} 个有修订。' },
  'A web page stands where the feed was.': '原订阅源处现为网页。',
  'Open the address in a browser: the feed may have moved, or the site may want something first.':
    '请在浏览器中打开该网址：订阅源可能已迁移，或网站要求先进行某项操作。',
  'It has moved for good to {to}, where another of your feeds is.':
    '它已永久迁移到 {to}，而您的另一个订阅源正在该处。',
  'It has moved for good to {to}.': '它已永久迁移到 {to}。',
  '{path} has {size} MB; a list of feeds may have {most} MB at most.':
    '{path} 有 {size} MB；订阅源列表最大为 {most} MB。',
  '{path} is no list of feeds. {reason}': '{path} 不是订阅源列表。{reason}',
  'Choose an OPML file, as other feed readers export it.':
    '请选择 OPML 文件，即其他订阅阅读器所导出的格式。',
  'The draft names no address.': '该草稿没有网址。',
  'Give its address, or import its text as a file or a paste.':
    '请填写其网址，或以文件或粘贴方式导入其正文。',
  'Fetch {url}': '获取 {url}',
  'No file was given.': '未提供文件。',
  'Choose one file or more.': '请选择一个或多个文件。',
  'Import {n} files': { other: '导入 {n} 个文件' },
  'The same file as {first}, which is imported once.': '与 {first} 是同一文件，只导入一次。',
  'The paste': '粘贴的内容',
  'What was pasted is not text: it is {what}.': '粘贴的不是文本，而是{what}。',
  'Copy the text of the page, not a picture or a file, and paste it again.':
    '请复制网页的文字，而非图片或文件，然后重新粘贴。',
  'The paste is empty.': '粘贴的内容为空。',
  "Select the page's text, copy it, and paste it again.": '请选中网页的文字，复制后重新粘贴。',
  'The page is empty.': '网页为空。',
  'Wait until it is there, and send it again.': '请等待网页加载完毕，然后重新发送。',
  'The page': '网页',
  '{path} is a folder.': '{path} 是文件夹。',
  'Choose the files in it.': '请选择其中的文件。',
  'The file': '文件',
  'The text': '文本',
  '{what} has {size} MB; {most} MB is the most that can be imported.':
    '{what}有 {size} MB；最多可导入 {most} MB。',
  "Paste the article's own text, or the part that you need.": '请粘贴文章正文，或所需的部分。',
  '{n} references.': { other: '{n} 个文献条目。' },
  '{n} articles.': { other: '{n} 篇文章。' },
  '{n} more were left out.': { other: '另有 {n} 项未列入。' },
  '{path} is empty.': '{path} 为空。',
  'It was answered by {url}, which is not encrypted: it can have been changed on the way.':
    '响应来自未加密的 {url}：传输途中可能被更改。',
  'The file holds {count}; the first {most} were taken. Export the rest into files of their own.':
    '文件中共有 {count} 项；已取前 {most} 项。请将其余各项分别导出为文件。',
  'Import from Zotero': '从 Zotero 导入',
  'Zotero has {total} items; of those added last {most} were taken. Store or discard them, and export older ones from Zotero as a file.':
    'Zotero 中有 {total} 项；已取最近添加的 {most} 项。请将其存储或放弃，并从 Zotero 将较早的各项导出为文件。',
  'Zotero has no reference with a title or an address.': 'Zotero 中没有带标题或网址的文献条目。',
  'Add some to Zotero, and try again.': '请在 Zotero 中添加，然后重试。',
  'Zotero lets no other program in.': 'Zotero 不允许其他程序访问。',
  'In Zotero’s settings, under Advanced, allow other applications on this computer to communicate with it.':
    '请在 Zotero 设置的“高级”中，允许本机上的其他应用程序与其通信。',
  'Zotero did not answer at 127.0.0.1:{port}: {reason}':
    'Zotero 在 127.0.0.1:{port} 没有应答：{reason}',
  'Start Zotero 7 or newer on this machine, and try again.':
    '请在本机启动 Zotero 7 或更新版本，然后重试。',
  'Copy the article itself and paste it again, or keep the pieces that belong to it.':
    '请复制文章本身并重新粘贴，或保留其中属于文章的各段。',
  'Fetch {n} pages': { other: '获取 {n} 个网页' },
  'The address leads to references, not to an article.': '该网址指向文献条目，而非文章。',
  'Import the references by that address, and fetch the pages that they name.':
    '请按该网址导入文献条目，并获取其所指的网页。',
  '“{given}” is not a web address.': '“{given}”不是网址。',
  'Give an address that begins with https:// or http://, or leave it empty.':
    '请提供以 https:// 或 http:// 开头的网址，或留空。',
  'A library needs a path.': '文库需要路径。',
  'Choose a file.': '请选择文件。',
  "A quotation's words need a start and an end.": '引语的原文需要起点和终点。',
  'The file is not written in UTF-8, as a CSL file is.':
    '文件不是以 UTF-8 写成，而 CSL 文件应为 UTF-8。',
  'Choose a file that ends in .csl.': '请选择扩展名为 .csl 的文件。',
  'A workbook or a picture is no text.': '工作簿或图片不是文本。',
  'Say which file it is to be written to.': '请指明要写入的文件。',
  'A map is of one issue.': '地图只针对一个议题。',
  'Choose the issue.': '请选择议题。',
  'The program does not listen for the companion.': '程序未在监听浏览器伴侣。',
  'Switch it on first.': '请先将其启用。',
  '{n} wrong codes came in, so that no browser can be paired for a minute.':
    '收到 {n} 个错误的配对码，因此一分钟内无法配对浏览器。',
  'Wait a minute, and ask for a new code.': '请等待一分钟，然后索取新的配对码。',
  'a page': '一个网页',
  'Import from the browser': '从浏览器导入',
  'It waits in the import sheet.': '它在导入面板中等待。',
  'It has no title.': '它没有标题。',
  'The library has an article of this address.': '文库中有该网址的文章。',
  'The library has the same text.': '文库中有相同的正文。',
  'Imported: {title}': '已导入：{title}',
  '“{kind}” is not a kind of outlet.': '“{kind}”不是媒体类型。',
  'Choose one of {words}.': '请选择以下之一：{words}。',
  'The draft has no piece {piece}.': '草稿中没有第 {piece} 段。',
  'Look at the draft again.': '请重新查看草稿。',
  'The example cannot be read: {error}.': '无法读取示例：{error}。',
  'The example has no note {file}.': '示例中没有笔记 {file}。',
  'The example has no {what} "{name}".': '示例中没有 {what}“{name}”。',
  'Job {id} is still running.': '任务 {id} 仍在运行。',
  'Wait for its end, or cancel it first.': '请等待其结束，或先将其取消。',
  'Every item of job {id} is done.': '任务 {id} 的各项均已完成。',
  'There is nothing to do again.': '没有需要重做的内容。',
  '{percent} %': '{percent}%',
  '{speed} kB/s': '{speed} kB/s',
  'No backup was made.': '未制作备份。',
  'Type the name that should stand beside your changes.': '请输入要记在您的更改旁的姓名。',
  'The text size is from 100 to 200 per cent.': '文字大小为 100% 至 200%。',
  'Choose a size in that range.': '请选择此范围内的大小。',
  'At least one backup has to be kept.': '至少须保留一份备份。',
  'Choose how many, from one up.': '请选择份数，从一份起。',
  'Copy it again, or select the text and copy it.': '请重新复制，或选中文字后复制。',
  'Only addresses of the web open in the browser.': '只有网址才能在浏览器中打开。',
  'Copy the address instead.': '请改为复制地址。',
  'Copy the address and open it yourself.': '请复制网址并自行打开。',
  'Switch notices off in the settings, if the desktop shows none.':
    '如果桌面不显示通知，请在设置中将其关闭。',
  'Nothing in the library was changed.': '文库中未作任何更改。',
  'The command was stopped: {error}.': '命令已中止：{error}。',
  'The library is as it was before the command.': '文库保持执行命令前的状态。',
  'Try again. If it happens again, restart Demarche.':
    '请重试。如果再次出现，请重新启动 Demarche。',
};
