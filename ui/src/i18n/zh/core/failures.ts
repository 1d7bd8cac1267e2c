import type { Core } from '../../core';

export const failures: Core<'failures'> = {
  'Nothing was changed.': '未作任何更改。',
  'Try again. If it happens again, restart Demarche: nothing is lost by that.':
    '请重试。如果再次出现，请重新启动 Demarche：不会因此丢失任何内容。',
  'Nothing of the file could be taken. The first reason, of “{name}”: {reason}':
    '文件中没有任何内容能够导入。首个原因（“{name}”）：{reason}',
  'The report lists all reasons.': '报告中列有全部原因。',
  'Choose another place or file, and try again.': '请选择其他位置或文件，然后重试。',
  'Choose a .qdpx, .dna, .json or .jsonld file. Pages, documents and web archives come in under Import.':
    '请选择 .qdpx、.dna、.json 或 .jsonld 文件。网页、文档和网页存档请通过“导入”导入。',
  'Say where the team’s change sets lie: under Sharing, or with `share setup`.':
    '请指明团队更改集的位置：在“共享”中，或使用 `share setup`。',
  'Check that the place can be reached, and do it again.': '请确认该位置可以访问，然后重试。',
  'Type the password, or set sharing up again on this machine with a name and a password.':
    '请输入密码，或在本机用名称和密码重新设置共享。',
  'Type the password again, or set sharing up with another name and password.':
    '请重新输入密码，或用其他名称和密码重新设置共享。',
  'Check the address and that the server can be reached, and do it again.':
    '请检查地址，并确认服务器可以访问，然后重试。',
  'Ask whoever keeps the place for a name that may write there, and set sharing up again.':
    '请向该位置的管理者索取一个可在那里写入的名称，然后重新设置共享。',
  'Take in what lies there, and publish then.': '请先接收那里的内容，再发布。',
  'Type the passphrase that the team agreed on. It is kept nowhere.':
    '请输入团队约定的口令。它不会保存在任何地方。',
  'Ask your team whether the place was set up anew, and set sharing up again.':
    '请向团队询问该位置是否已重新设置，然后重新设置共享。',
  'Give this copy a mark of its own (`share setup --new-mark`), take in, and publish then.':
    '请为此副本设置自己的标识（`share setup --new-mark`），先接收，再发布。',
  'Was the place moved? Copy the folder demarche-share from where it was. Else wait until it is all there.':
    '该位置是否已搬移？请将 demarche-share 文件夹从原处复制过来；否则请等到内容到齐。',
  'Share with a passphrase, or publish them all the same: the others’ libraries hold them as well.':
    '请使用口令共享，或仍然发布：这些信源在其他人的文库中同样保密。',
  '“{given}” is not a date.': '“{given}”不是日期。',
  'Write it as 2022, 2022-03, 2022-03-18 or 2022-03-18T16:20:00+01:00, as far as it is known.':
    '请按已知的精度写成 2022、2022-03、2022-03-18 或 2022-03-18T16:20:00+01:00。',
  '“{given}” is not a day.': '“{given}”不是具体的某一日。',
  'Write it as 2022-03-18.': '请写成 2022-03-18。',
  'Write it as 2022-03-18, or as 2022-03 or 2022 where a stretch begins or ends.':
    '请写成 2022-03-18；一段时间的起止也可写成 2022-03 或 2022。',
  'No library is open.': '没有打开的文库。',
  'Open a library or make a new one, and do it again.': '请打开或新建文库，然后重试。',
  'The library that this was started for is not open any more.':
    '启动此操作时所用的文库已不再打开。',
  'Open it, and start it again.': '请打开该文库，然后重新启动。',
  'This user has no home folder, so there is no place for a library.':
    '此用户没有主文件夹，因此没有地方存放文库。',
  'Name a library with --library, or set HOME.': '请用 --library 指明文库，或设置 HOME。',
  'The system gave no threads to work with: {error}.': '系统未能提供工作线程：{error}。',
  'Close other programs and start Demarche again.': '请关闭其他程序，然后重新启动 Demarche。',
  'The program could not listen for the browser companion: {error}.':
    '程序无法监听浏览器伴侣：{error}。',
  'Everything else works.': '其他功能均正常。',
  'Switch it off and on again; restart the computer if that does not help.':
    '请关闭后再启用；如果无效，请重新启动计算机。',
  'The system gave no random numbers: {error}.': '系统未能提供随机数：{error}。',
  'There is no command “{command}”.': '没有命令“{command}”。',
  'The window may be older or newer than the program: restart Demarche.':
    '窗口的版本可能比程序旧或新：请重新启动 Demarche。',
  'The command “{command}” was given something that it does not take: {error}.':
    '命令“{command}”收到了它不接受的内容：{error}。',
  'Correct what was given. If a window did this, restart Demarche.':
    '请更正所给的内容。如果是由窗口造成的，请重新启动 Demarche。',
  'An answer could not be written as JSON: {error}.': '有一项应答无法写成 JSON：{error}。',
  'What the command did was done.': '命令所做的操作已经完成。',
  'The command “{command}” met a fault in Demarche: {said}.':
    '命令“{command}”遇到 Demarche 内部故障：{said}。',
  'The change that it was making was taken back; everything else is as it was.':
    '正在进行的更改已撤回；其他内容一切如旧。',
  'There is no job {id}.': '没有任务 {id}。',
  'It may have ended long ago; look at the list of jobs.': '它可能早已结束；请查看任务列表。',
  'The job met a fault in Demarche and ended.': '任务遇到 Demarche 内部故障而终止。',
  'Items that were done before are kept.': '此前已完成的各项予以保留。',
  'Start it again for the items that are left.': '请对剩余各项重新启动任务。',
  'There is no import draft {id}.': '没有待导入的草稿 {id}。',
  'It was stored or discarded already; import the page again if it is missing.':
    '它已被存储或放弃；如果缺少该页面，请重新导入。',
  'The article has no address to fetch it from.': '文章没有可供获取的网址。',
  'Give it one among its details, or import the page again and store it as a new version.':
    '请在文章信息中填写网址，或重新导入该页面并存为新版本。',
  'The article is as it was; what was fetched is kept as a draft.':
    '文章保持原样；获取的内容已留作草稿。',
  'Look at the draft: store it as a new version all the same, or discard it.':
    '请查看草稿：仍然存为新版本，或将其放弃。',
  'What came in before is kept.': '此前收到的内容予以保留。',
  'Restore a backup from before it broke, or salvage what can be read into a new library.':
    '请恢复损坏之前的备份，或将可读的内容抢救到新文库。',
  'The library is still being worked on.': '文库仍在处理中。',
  'Wait for running jobs, or cancel them, and do it again.':
    '请等待正在运行的任务结束，或取消任务，然后重试。',
  'There is no folder {path}.': '没有文件夹 {path}。',
  'Check the path, or make the folder.': '请检查路径，或新建该文件夹。',
  'There is no file {path}.': '没有文件 {path}。',
  'Check the path.': '请检查路径。',
  'The system does not permit access to {path}.': '系统不允许访问 {path}。',
  "Choose another place, or change the file's permissions.": '请选择其他位置，或更改文件的权限。',
  'The disk has no room left for {path}.': '磁盘空间不足，无法写入 {path}。',
  'Make room, and do it again.': '请腾出空间，然后重试。',
  '{path} could not be read or written: {error}.': '无法读取或写入 {path}：{error}。',
  'Check the path and the disk, and do it again.': '请检查路径和磁盘，然后重试。',
  'Countries go by the two letters of ISO 3166-1: CN, US.':
    '国家以 ISO 3166-1 的两个字母表示：CN、US。',
  'Blocs go by their codes: EU, NATO, G7.': '国家集团以其代码表示：EU、NATO、G7。',
  'It may have been deleted or undone: look in the trash and in the history.':
    '它可能已被删除或撤销：请查看回收站和历史记录。',
  'Correct it and do it again.': '请更正后重试。',
  'Both texts are kept: the stored one in the library, yours in the window.':
    '两份文本都会保留：已保存的在文库中，您的在窗口中。',
  'Compare them, and save the one that should stay.': '请加以比较，并保存应当留下的一份。',
  'Look in the history for what was changed since, and undo that first.':
    '请在历史记录中查看此后的更改，并先将其撤销。',
  'Close it there, or go on working there: only one program at a time can change a library.':
    '请在那里将其关闭，或继续在那里工作：同一时间只有一个程序可以更改文库。',
  'Copy it to a folder of your own and open the copy, or have the permissions changed and open it again.':
    '请将其复制到您自己的文件夹并打开副本，或请人更改权限后再打开。',
  'Give the passphrase that it was made with: on the command line with --passphrase-file.':
    '请提供制作时所用的口令：在命令行中使用 --passphrase-file。',
  'Type it as it was chosen, capitals and spaces included. Nobody can open the backup without it.':
    '请按设定时的原样输入，包括大小写和空格。没有口令，任何人都无法打开该备份。',
  'Check the path, or make a new library there.': '请检查路径，或在那里新建文库。',
  'The file there was not touched.': '那里的文件未被改动。',
  'Open it, or choose another name.': '请打开它，或另选名称。',
  'The file was not touched.': '文件未被改动。',
  'Choose a library made by Demarche, or import the file as an article.':
    '请选择由 Demarche 建立的文库，或将该文件作为文章导入。',
  'Open it with the newer Demarche, or install that one here.':
    '请用更新版本的 Demarche 打开，或在此处安装该版本。',
  'Restore the latest backup, which lies beside it, or salvage what can be read into a new library.':
    '请恢复存放在其旁边的最新备份，或将可读的内容抢救到新文库。',
  'The library itself is as it was; earlier backups are kept.':
    '文库本身保持原样；此前的备份予以保留。',
  'Check the disk that backups go to, and back up again.': '请检查存放备份的磁盘，然后重新备份。',
  'Everything stored before is kept.': '此前存储的内容全部保留。',
  'Make room on the disk, and do it again.': '请在磁盘上腾出空间，然后重试。',
  'Start it again when you want it.': '需要时请重新启动。',
  'Verify the library. If it is damaged, open the latest backup.':
    '请检查文库。如果已损坏，请打开最新备份。',
  'Give an address that begins with https:// or http://.':
    '请提供以 https:// 或 http:// 开头的网址。',
  'Give the address without them, or open the page in a browser and paste it.':
    '请提供不含这些内容的网址，或在浏览器中打开网页并粘贴。',
  'Give the address of a web page.': '请提供网页的网址。',
  'If you mean to reach your own network, permit it for this import.':
    '如果您确要访问自己的网络，请为本次导入予以允许。',
  'Give the address of a web page; if this is one, open it in a browser and paste it.':
    '请提供网页的网址；如果这就是网页，请在浏览器中打开并粘贴。',
  'Check the address and the connection, and try again.': '请检查网址和网络连接，然后重试。',
  'Open the page in a browser to see whether it is what it should be, and paste it.':
    '请在浏览器中打开网页，看它是否正是所要的内容，然后粘贴。',
  'Try again later, or open the page in a browser and paste it.':
    '请稍后重试，或在浏览器中打开网页并粘贴。',
  'Many such pages want cookies, which Demarche does not keep: open the page in a browser and paste it.':
    '许多此类网页需要 Cookie，而 Demarche 不保存 Cookie：请在浏览器中打开网页并粘贴。',
  'Open the page in a browser, and paste it or its real address.':
    '请在浏览器中打开网页，然后粘贴其内容或真实网址。',
  'Check the address; an archive of the web may still have the page.':
    '请检查网址；网络存档中可能仍存有该网页。',
  'Try again later.': '请稍后重试。',
  'Open the page in a browser and paste it.': '请在浏览器中打开网页并粘贴。',
  'Give the address of the page that it belongs to.': '请提供它所属网页的网址。',
  'Open the page in a browser and paste the part that you need.':
    '请在浏览器中打开网页，并粘贴所需的部分。',
  'Fetch it again when you want it.': '需要时请重新获取。',
  'Check where your team shares, and do it again.': '请检查团队共享的位置，然后重试。',
  'Nothing was stored.': '未存储任何内容。',
  'Choose one of {styles}.': '请选择以下之一：{styles}。',
  'Choose another .csl file, or the same from where the style is published.':
    '请选择其他 .csl 文件，或从该样式的发布处重新获取。',
  'Check the library with “verify”, and export the note as it is now.':
    '请用“verify”检查文库，并按现状导出笔记。',
  'No file was written; the library is as it was.': '未写入任何文件；文库保持原样。',
  'Take these words out of what is to be exported, or export it with held sources named.':
    '请从要导出的内容中删去这些文字，或在导出时包含保密信源。',
  'Choose one of {templates}, or begin without one.': '请选择以下之一：{templates}；也可不用模板。',
  'The note is as it was; no file was written.': '笔记保持原样；未写入任何文件。',
  'Export it in another form, and report the note that did this.':
    '请用其他格式导出，并报告造成此问题的笔记。',
};
