import type { Core } from '../../core';

export const fetching: Core<'fetching'> = {
  'it names no host': '其中没有主机名',
  '“{given}” is not a web address: {reason}.': '“{given}”不是网址：{reason}。',
  'Only http and https addresses can be fetched, not {scheme}.':
    '只能获取 http 和 https 网址，不能获取 {scheme}。',
  'The address for {host} holds a user name or a password, which would be sent and kept.':
    '{host} 的网址中含有用户名或密码，获取时会被发送并保存。',
  '{host} is at {address}, which is not on the internet ({what}).':
    '{host} 位于 {address}，该地址不在互联网上（{what}）。',
  '{host} is at {address}, which is {what} and is never fetched from.':
    '{host} 位于 {address}（{what}），程序绝不从该处获取内容。',
  '{host} is a name inside your own network or machine, not on the internet.':
    '{host} 是您自己的网络或本机内的名称，不在互联网上。',
  'Port {port} belongs to a service that is no web server.': '端口 {port} 属于非网页服务器的服务。',
  'No address was found for {host}: the name is wrong, or this machine is offline.':
    '未找到 {host} 的地址：名称有误，或本机未联网。',
  '{host} could not be reached: {reason}.': '无法连接 {host}：{reason}。',
  'The connection to {host} could not be secured: {reason}.':
    '无法与 {host} 建立安全连接：{reason}。',
  'The server did not send the whole page within {n} seconds.': {
    other: '服务器未能在 {n} 秒内发送完整网页。',
  },
  'The page redirects in a circle: {hops}.': '网页循环重定向：{hops}。',
  'The page redirected more than {n} times; the last was to {last}.': {
    other: '网页重定向超过 {n} 次；最后一次转往 {last}。',
  },
  '{from} redirects to “{to}”, which is not an address.': '{from} 重定向到“{to}”，而那不是网址。',
  'The address leads to {what}, not to a page.': '该网址指向{what}，而非网页。',
  'The page arrived damaged: its compression is broken.': '收到的网页已损坏：压缩数据有误。',
  'The server answered with an empty page.': '服务器返回了空白网页。',
  '{host} lies beyond your own network, and without encryption everybody on the way would read the password: its address must begin with https.':
    '{host} 位于您自己的网络之外，若不加密，传输途中任何人都能读到密码：其网址必须以 https 开头。',
  'The bucket is in the region {region}. Set sharing up with this region, and with its address where yours is another’s.':
    '存储桶位于区域 {region}。请用此区域设置共享；若您的地址属于其他区域，也请改用此区域的地址。',
  'The list of what lies there does not end.': '该处的内容列表没有尽头。',
  'The server’s list of what lies there is none: {reason}.':
    '服务器返回的不是该处的内容列表：{reason}。',
  'What the server sent is longer than {limit}, which nothing is that lies there.':
    '服务器发来的内容超过 {limit}，而该处不会有如此大的内容。',
  'The server was too slow: it was waited for {n} seconds.': {
    other: '服务器过慢：已等待 {n} 秒。',
  },
  'The bucket, the folder or the password has characters that none can have.':
    '存储桶、文件夹或密码中含有不允许的字符。',
  'The fetch was cancelled.': '获取已取消。',
  'The exchange with the server broke off: {reason}.': '与服务器的通信中断：{reason}。',
  'The server wants a login (401).': '服务器要求登录 (401)。',
  'The server withholds the page ({status}).': '服务器不提供该网页 ({status})。',
  'The server refuses to show the page to this program (403).':
    '服务器拒绝向本程序显示该网页 (403)。',
  'There is no page at this address (404).': '此网址没有网页 (404)。',
  'The page was removed for good (410).': '该网页已被永久移除 (410)。',
  'The server has had too many requests from here (429).': '服务器收到来自此处的请求过多 (429)。',
  'The server has a fault of its own ({status}).': '服务器自身出现故障 ({status})。',
  'The server answered with status {status} instead of a page.':
    '服务器返回的是状态码 {status}，而非网页。',
  'It asks to wait {n} seconds.': { other: '服务器要求等待 {n} 秒。' },
  'It asks to wait until {after}.': '服务器要求等到 {after}。',
  'The server says that the clock of this machine is wrong ({told}).':
    '服务器称本机时钟不准（{told}）。',
  'The server has no such bucket ({told}).': '服务器上没有该存储桶（{told}）。',
  'The server does not accept the name or the password ({told}).':
    '服务器不接受该名称或密码（{told}）。',
  'The bucket is in another region ({told}).': '存储桶在另一区域（{told}）。',
  'The server does not let you do that there ({told}).':
    '服务器不允许您在该处执行此操作（{told}）。',
  'The server has no such folder, or shares no files there ({told}).':
    '服务器上没有该文件夹，或不在该处共享文件（{told}）。',
  'Another program has the file or its folder locked on the server ({told}).':
    '另一个程序在服务器上锁定了该文件或其文件夹（{told}）。',
  'The server has no room for it ({told}).': '服务器空间不足（{told}）。',
  'The server has had too many requests ({told}).': '服务器收到的请求过多（{told}）。',
  'The server has a fault of its own ({told}).': '服务器自身出现故障（{told}）。',
  'The server refused ({told}).': '服务器拒绝了请求（{told}）。',
  'The server sends elsewhere and does not say where. Nothing was sent there.':
    '服务器要求转往别处，却未说明何处。未向别处发送任何内容。',
  'The server sends to {to}. Nothing was sent there.':
    '服务器要求转往 {to}。未向该处发送任何内容。',
  'The page has {size}; a page may have {limit} at most.':
    '网页大小为 {size}；网页最大为 {limit}。',
  'The page has more than {limit}, which is the most a page may have.':
    '网页超过 {limit}，即网页大小的上限。',
  'The page was cut short: {received} of {announced} bytes arrived before the connection ended.':
    '网页不完整：连接结束前只收到 {received} 字节，应有 {announced} 字节。',
  'The page was cut short: the connection ended after {n} bytes.': {
    other: '网页不完整：收到 {n} 字节后连接结束。',
  },
  '{size} kB': '{size} kB',
  '{size} MB': '{size} MB',
  'this machine': '本机',
  'private network': '专用网络',
  "provider's shared network": '运营商的共享网络',
  'protocol assignments': '协议分配专用',
  documentation: '文档示例专用',
  '6to4 relays': '6to4 中继',
  benchmarking: '基准测试专用',
  multicast: '组播',
  reserved: '保留地址',
  'IPv4-mapped': 'IPv4 映射地址',
  'IPv4-translated': 'IPv4 转换地址',
  'address translation (NAT64)': '地址转换 (NAT64)',
  discard: '丢弃专用',
  'dummy prefix': '虚拟前缀',
  '6to4': '6to4',
  'segment routing': '分段路由',
  'where a cloud keeps the passwords of its machines': '云服务存放其主机密码之处',
  'link-local': '链路本地地址',
  'it did not answer within {n} seconds': { other: '{n} 秒内没有应答' },
  'a picture ({essence})': '图片（{essence}）',
  'a video ({essence})': '视频（{essence}）',
  'a sound recording ({essence})': '录音（{essence}）',
  'a font ({essence})': '字体（{essence}）',
  'reading the answer broke down': '读取应答时出错',
  'a name in it is none that a file can have': '其中有名称不能用作文件名',
  'it tells of another folder than was asked for': '它列出的不是所请求的文件夹',
  'it cannot be understood': '无法解读',
};
