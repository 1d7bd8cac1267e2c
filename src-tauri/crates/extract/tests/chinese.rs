//! Pages and pastes of Chinese sites: whose they are, what their titles end with, who signs them, and what stands around
//! the text.

use demarche_extract::{CutReason, Draft, from_html, from_paste};

const PROSE: [&str; 4] = [
    "港务委员会星期一开会，听取了港务长关于码头照明的全部报告，并决定在下一次会议上再作表决。",
    "委员们问，为什么码头在冬天的大部分时间里没有灯光，港务长说，灯具在五月就已经订购，但在霜冻之前没有送到。",
    "他还表示，新的灯具将在春天之前装好，届时渡船可以在晚上照常停靠，乘客也不必再摸黑上岸。",
    "一位委员在会后说，表决推迟到本月第二次会议，因为那时才会知道全部费用是多少。",
];
const TITLE: &str = "港务委员会推迟表决码头照明方案";

/// A page with a title in its head, what stands under the headline, and what stands below the text.
fn page(tag: &str, head: &str, under: &str, below: &str) -> Draft {
    let prose: String = PROSE.iter().map(|text| format!("<p>{text}</p>")).collect();
    from_html(
        &format!(
            "<!doctype html><html><head><title>{tag}</title>{head}</head><body>\
             <ul class='nav'><li><a href='/a'>首页</a></li><li><a href='/b'>新闻</a></li></ul>\
             <div class='box'><div class='tit'>{TITLE}</div><div class='info'>{under}</div><div class='text'>{prose}</div></div>{below}\
             </body></html>"
        ),
        None,
    )
}

fn title(draft: &Draft) -> Option<&str> {
    draft.title.as_ref().map(|title| title.value.as_str())
}

#[test]
fn a_title_ends_before_the_site_and_its_sections() {
    for (tag, site) in [
        (format!("{TITLE}-新华网"), Some("Xinhua")),
        (format!("{TITLE}_中国政府网"), Some("Government of China")),
        (format!("{TITLE}_证券时报网"), Some("Securities Times")),
        (
            format!("{TITLE} - 例省人民政府门户网站"),
            Some("例省人民政府门户网站"),
        ),
        (format!("{TITLE}_网易订阅"), Some("NetEase")),
        (format!("{TITLE}_社会_例山网"), Some("例山网")),
        (format!("{TITLE}--文化--人民网"), Some("People's Daily")),
        (
            format!("{TITLE}_港口频道_澎湃新闻-The Paper"),
            Some("The Paper"),
        ),
        (format!("{TITLE}-例港 港口设计"), None),
        (format!("{TITLE}-纪检"), None),
        (TITLE.to_owned(), None),
    ] {
        let draft = page(&tag, "", "2022-03-18 10:20:00", "");
        assert_eq!(title(&draft), Some(TITLE), "{tag}");
        assert_eq!(draft.site.as_deref(), site, "{tag}");
        let day = draft.published.map(|found| found.value.date);
        assert!(
            day.is_some_and(|day| day.starts_with("2022-03-18")),
            "{tag}"
        );
    }
}

#[test]
fn nothing_of_a_headline_is_cut() {
    for tag in [
        "港务委员会推迟表决-谁来管管互联网",
        "港务委员会推迟表决码头照明方案 渡船晚上暂停停靠",
        "港务委员会推迟表决：码头照明方案-一张图看懂",
        "奋进新时代——港务委员会推迟表决码头照明方案",
    ] {
        let html = format!(
            "<html><head><title>{tag}</title></head><body><p>{}</p><p>{}</p><p>{}</p></body></html>",
            PROSE[0], PROSE[1], PROSE[2]
        );
        assert_eq!(title(&from_html(&html, None)), Some(tag));
    }
}

#[test]
fn the_site_is_told_by_rights_and_by_what_the_page_says() {
    let foot = "<div class='foot'>Copyright © 2008-2022 例港日报社 版权所有</div>";
    let draft = page(&format!("{TITLE}-例港日报社"), "", "2022-03-18", foot);
    assert_eq!(draft.site.as_deref(), Some("例港日报社"));
    assert_eq!(title(&draft), Some(TITLE));
    let foot = "<div class='foot'>版权所有：中国政府网</div>";
    let draft = page(TITLE, "", "2022-03-18", foot);
    assert_eq!(draft.site.as_deref(), Some("Government of China"));
    let head = "<meta name='SiteName' content='例省发展委员会'>";
    let draft = page(TITLE, head, "2022-03-18", "");
    assert_eq!(draft.site.as_deref(), Some("例省发展委员会"));
    // Nobody is the site for a right that is spoken of.
    let foot = "<div class='foot'>版权所有 违者必究</div>";
    assert_eq!(page(TITLE, "", "2022-03-18", foot).site, None);
}

#[test]
fn reporters_sign_in_many_ways() {
    for (under, below, names) in [
        ("例港新闻记者 李明 王小芳", "", vec!["李明", "王小芳"]),
        ("2022-03-18 来源：例港网 作者：李明", "", vec!["李明"]),
        (
            "执笔/港口姐、胡一刀&李小飞",
            "",
            vec!["港口姐", "胡一刀", "李小飞"],
        ),
        ("【文/例港网专栏作者 王文】", "", vec!["王文"]),
        ("", "<p>例港晚报记者 张楠</p>", vec!["张楠"]),
        ("", "<p>采写：例都见习记者 林子平</p>", vec!["林子平"]),
        ("", "<p>责任编辑：马娟</p>", vec![]),
        ("", "<p>本报记者 李明 摄</p>", vec![]),
        ("<span class='author'>版权声明</span>", "", vec![]),
    ] {
        let draft = page(TITLE, "", &format!("<p>{under}</p>"), below);
        assert_eq!(draft.byline, names, "{under}{below}");
    }
}

#[test]
fn the_site_and_those_who_edit_are_no_authors() {
    for (tag, author) in [
        (format!("{TITLE}_网易新闻"), "网易"),
        (format!("{TITLE}_新浪财经_新浪网"), "新浪财经-自媒体综合"),
        (format!("{TITLE}_新浪科技_新浪网"), "新浪科技"),
        (format!("{TITLE}_证券时报网"), "证券时报网"),
        // Who put a document on a government's site.
        (format!("{TITLE}_中国政府网"), "马娟"),
    ] {
        let head = format!("<meta name='author' content='{author}'>");
        let draft = page(&tag, &head, "2022-03-18", "");
        assert_eq!(draft.byline, Vec::<String>::new(), "{tag} {author}");
    }
    let head = "<meta name='author' content='李明'>";
    let draft = page(&format!("{TITLE}_新浪网"), head, "2022-03-18", "");
    assert_eq!(draft.byline, ["李明"]);
}

#[test]
fn what_stands_below_an_article_is_cut() {
    let below = "<p>例港晚报记者 张楠</p><p>编辑 刘晓阳 校对 李铭</p>\
        <p>特别声明：以上内容为例港号用户上传并发布，本平台仅提供信息存储服务。</p>\
        <div class='js'><p>用微信扫码二维码</p><p>分享至好友和朋友圈</p></div>\
        <p>此前报道：港务委员会听取码头照明报告</p>\
        <ul><li><p>我是港口研究者李明，关于码头照明的问题，问我吧！</p></li></ul>\
        <div class='tj'><h2>为你推荐</h2>\
        <dl><dd>渡船票价下月起上调两成，委员会说明原因</dd><dd>委员会星期五说，渡船的票价从下个月起上调两成，学生和老人的票价不变。</dd></dl>\
        <dl><dd>码头旧仓库改建成港口博物馆</dd><dd>码头旁边的旧仓库将在两年内改建成一座博物馆，展出一百年来的船只和工具。</dd></dl></div>";
    let draft = page(TITLE, "", "2022-03-18", below);
    let kept: Vec<&str> = draft
        .pieces
        .iter()
        .filter(|piece| piece.cut.is_none())
        .map(|piece| piece.text.as_str())
        .collect();
    assert_eq!(kept, PROSE);
    let teaser = draft
        .pieces
        .iter()
        .find(|piece| piece.text.contains("博物馆，"));
    assert_eq!(teaser.unwrap().cut, Some(CutReason::Headlines));
}

#[test]
fn a_link_home_is_none_of_the_last_paragraph() {
    let below = format!(
        "<p>{}<a href='/'>返回例港网首页&gt;&gt;</a></p>",
        "渡船在表决之前仍按冬季的时刻表停靠，委员会没有说明以后会不会有变化。"
    );
    let draft = page(TITLE, "", "2022-03-18", &below);
    assert!(draft.body().text.ends_with("会不会有变化。"));
}

#[test]
fn pasted_pages_of_chinese_sites_are_read_the_same() {
    let paste = format!(
        "首页\n新闻\n国际\n财经\n例港网 > 新闻 > 正文\n{TITLE}\n2022-03-18 10:20:00 来源：例港网\n分享到：\n微信\n微博\n字号\n{}\n{}\n{}\n{}\n例港晚报记者 张楠\n责任编辑：马娟\n用微信扫码二维码\n分享至好友和朋友圈\n相关新闻\n渡船票价下月起上调两成\n码头旧仓库改建成港口博物馆\n关于我们\n联系我们\n人民网版权所有",
        PROSE[0], PROSE[1], PROSE[2], PROSE[3]
    );
    let draft = from_paste(&paste);
    assert_eq!(title(&draft), Some(TITLE));
    assert_eq!(draft.body().text, PROSE.join("\n\n"));
    assert_eq!(draft.byline, ["张楠"]);
    assert_eq!(draft.site.as_deref(), Some("People's Daily"));
    // The day in pieces, a reporter between the paper and the place, and who edited it behind the last sentence.
    let paste = format!(
        "首页\n时政\n2022 03/18 22:22:22\n来源：例网\n{TITLE}\n字体：小 中 大 分享到：\n例报／ 記者李明／台北即時報導\n{}\n{}\n{}\n{}（编辑：王芳）1110318\n本网站之文字，非經授權，不得轉載。",
        PROSE[0], PROSE[1], PROSE[2], PROSE[3]
    );
    let draft = from_paste(&paste);
    assert_eq!(title(&draft), Some(TITLE));
    assert!(draft.body().text.starts_with(PROSE[0]));
    assert!(draft.body().text.ends_with("（编辑：王芳）1110318"));
    assert_eq!(draft.byline, ["李明"]);
    let day = draft.published.map(|found| found.value.date);
    assert!(day.is_some_and(|day| day.starts_with("2022-03-18")));
}

#[test]
fn an_article_that_a_page_keeps_for_its_script_is_read() {
    let prose: String = PROSE
        .iter()
        .map(|text| format!("&lt;p data-type=&quot;text&quot;&gt;{text}&lt;/p&gt;"))
        .collect();
    let html = format!(
        "<html><head><title>{TITLE}</title></head><body><div class='top'><a href='/'>首页</a></div>\
         <div style='display:none'><article><textarea class='article-title'>{TITLE}</textarea>\
         <textarea class='article-content'>&lt;article&gt;&lt;section&gt;{prose}&lt;/section&gt;&lt;/article&gt;</textarea>\
         <textarea class='article-time'>1647598800000</textarea><textarea class='article-author'>李明</textarea></article></div></body></html>"
    );
    let draft = from_html(&html, Some("https://world.huanqiu.com/article/4AbCdEfGhIj"));
    assert_eq!(draft.body().text, PROSE.join("\n\n"));
    assert_eq!(title(&draft), Some(TITLE));
    assert_eq!(draft.byline, ["李明"]);
    assert_eq!(draft.site.as_deref(), Some("Huanqiu"));
    let day = draft.published.map(|found| found.value.date);
    assert!(day.is_some_and(|day| day.starts_with("2022-03-18")));
}

/// What a page of an outlet has, and what is told of it.
struct Habit {
    head: &'static str,
    above: &'static str,
    under: &'static str,
    first: &'static str,
    last: &'static str,
    below: &'static str,
    names: &'static [&'static str],
    wires: &'static [&'static str],
}

const PLAIN: Habit = Habit {
    head: "",
    above: "",
    under: "<div class='time'>2022-03-18 22:20</div>",
    first: "",
    last: "",
    below: "",
    names: &[],
    wires: &[],
};

#[test]
fn each_outlet_has_its_own_way_to_sign_and_to_date() {
    for habit in [
        Habit {
            above: "<div class='header-time'><span class='year'><em>2022</em></span><span class='day'><em>03</em>/<em>18</em></span><span class='time'> 22:22:22</span></div><div class='source'>来源：例网</div>",
            under: "<div class='share'>字体：<a>小</a><a>大</a></div>",
            first: "新华社北京3月18日电（记者李明 王小芳）",
            names: &["李明", "王小芳"],
            wires: &["Xinhua"],
            ..PLAIN
        },
        // The meta element has who edited it.
        Habit {
            head: "<meta name='author' content='张三'>",
            first: "中新社例港3月18日电 (记者 李明)",
            last: "(完)",
            below: "<div>【编辑:张三】</div>",
            names: &["李明"],
            wires: &["China News Service"],
            ..PLAIN
        },
        Habit {
            under: "<div class='updatetime'>2022/3/18 22:22（3/18 23:00 更新）</div>",
            first: "（中央社記者李明台北18日電）",
            below: "<p>本網站之文字、圖片及影音，非經授權，不得轉載、公開播送或公開傳輸及利用。</p>",
            names: &["李明"],
            wires: &["CNA Taiwan"],
            ..PLAIN
        },
        Habit {
            first: "〔記者李明／台北報導〕",
            names: &["李明"],
            ..PLAIN
        },
        Habit {
            under: "<div class='authors'><time>2022-03-18 22:22</time><div class='author'>聯合報／ <a href='/1'>記者李明</a>／台北即時報導</div></div>",
            names: &["李明"],
            ..PLAIN
        },
        Habit {
            below: "<p>（法新社、路透社）</p>",
            wires: &["AFP", "Reuters"],
            ..PLAIN
        },
        Habit {
            below: "<p>例亚电台记者李明香港报道 责编：许书婷 网编：何足飞</p>",
            ..PLAIN
        },
        Habit {
            below: "<p><strong>本文系例网独家稿件，未经授权，不得转载。</strong></p>",
            ..PLAIN
        },
        Habit {
            below: "<p>推荐给朋友： 打印 关闭</p>",
            ..PLAIN
        },
    ] {
        let Habit {
            head,
            above,
            under,
            first,
            last,
            below,
            names,
            wires,
        } = habit;
        let html = format!(
            "<html><head><title>{TITLE}_例网</title>{head}</head><body><div class='nav'><a href='/'>首页</a></div>{above}<h1>{TITLE}</h1>{under}\
             <div class='text'><p>{first}{}</p><p>{}</p><p>{}</p><p>{}{last}</p></div>{below}</body></html>",
            PROSE[0], PROSE[1], PROSE[2], PROSE[3]
        );
        let draft = from_html(&html, None);
        let told = format!("{above}{under}{first}{below}");
        assert_eq!(draft.byline, names, "{told}");
        let day = draft
            .published
            .as_ref()
            .map(|found| found.value.date.as_str());
        assert!(
            day.is_some_and(|day| day.starts_with("2022-03-18")),
            "{told}"
        );
        let credited: Vec<&str> = draft.wires.iter().map(|wire| wire.name.as_str()).collect();
        assert_eq!(credited, wires, "{told}");
        let text = draft.body().text;
        assert!(
            text.starts_with(&format!("{first}{}", PROSE[0])),
            "{told}: {text}"
        );
        assert!(
            text.ends_with(&format!("{}{last}", PROSE[3])),
            "{told}: {text}"
        );
    }
}

#[test]
fn who_asks_at_a_press_conference_is_no_author() {
    const SAID: [&str; 7] = [
        "例台记者：我们注意到，两国代表团本周将恢复水资源谈判。发言人对此有何评论？",
        "发言人：我们对谈判恢复表示欢迎。双方应当在相互尊重的基础上，通过对话妥善解决分歧。",
        "路透社记者：第一，港口何时重新开放？第二，贵方是否会派代表参加？",
        "发言人：关于第一个问题，建议你向主管部门了解。关于第二个问题，有消息我们会及时发布。",
        "法新社记者：谢谢。",
        "例报记者 李明：渡船票价会上涨吗？",
        "发言人：我不了解你提到的情况。",
    ];
    let title_of = "2022年3月18日发言人主持例行记者会";
    let prose: String = SAID.iter().map(|text| format!("<p>{text}</p>")).collect();
    let html = format!(
        "<html><head><title>{title_of}_例国外交部</title></head><body><div class='nav'><a href='/'>首页</a></div><h1>{title_of}</h1><p>2022-03-18 18:22</p><div>{prose}</div></body></html>"
    );
    let paste = format!(
        "首页\n发言人表态\n{title_of}\n2022-03-18 18:22\n{}\n推荐给朋友： 打印 关闭\n版权所有 例国外交部",
        SAID.join("\n")
    );
    for draft in [from_html(&html, None), from_paste(&paste)] {
        assert_eq!(draft.body().text, SAID.join("\n\n"));
        assert_eq!(draft.byline, Vec::<String>::new());
        assert_eq!(title(&draft), Some(title_of));
    }
}

#[test]
fn a_picture_of_an_agency_says_nothing_of_the_site() {
    for caption in [
        "<p class='cap'>© AFP</p>",
        "<figure><figcaption>© 2022 Reuters</figcaption></figure>",
    ] {
        assert_eq!(
            page(TITLE, "", "2022-03-18", caption).site,
            None,
            "{caption}"
        );
    }
}

#[test]
fn an_article_of_wechat_is_of_its_account() {
    let text: String = PROSE.iter().map(|text| format!("<p>{text}</p>")).collect();
    let page = |named: &str, script: &str| {
        from_html(
            &format!(
                "<html><head><meta property='og:title' content='{TITLE}'><meta property='og:site_name' content='微信公众平台'></head><body>\
                 <h1 id='activity-name'>{TITLE}</h1><div id='meta_content'>{named}<em id='publish_time'>2022-03-18 21:30</em></div>\
                 <div id='js_content'>{text}</div><script>{script}</script></body></html>"
            ),
            Some("https://mp.weixin.qq.com/s/example"),
        )
    };
    let shown = page("<a id='js_name'>例港观察 </a>", "");
    let scripted = page("", "var nickname = htmlDecode(\"例港观察\");");
    for draft in [shown, scripted] {
        assert_eq!(draft.site.as_deref(), Some("例港观察"));
        assert_eq!(title(&draft), Some(TITLE));
    }
    let plain = page("", "var nickname_of = 'x', other; var nickname='例港观察';");
    assert_eq!(plain.site.as_deref(), Some("例港观察"));
    let unnamed = page("", "var nickname = data.name; use('js_content');");
    assert_eq!(unnamed.site.as_deref(), Some("微信公众平台"));
}
