//! FollowTheMoney (<https://followthemoney.tech>): entities as Aleph and OpenSanctions read them, a JSON object a line.
//!
//! Persons are `Person`, governments `PublicBody`, other actors `Organization`; posts are `Position` and tenures
//! `Occupancy`; articles are `Article`, and where their text names somebody `Mention`. The model knows no
//! stances: a position is a `Note` on its speakers, which says in words what was coded.

use demarche_text::phrase;
use std::collections::BTreeSet;

use demarche_library::ActorKind;
use demarche_library::exchange::{Coded, CodedPosition};
use serde_json::{Map, Value, json};

use crate::Told;
use crate::guid::guid;

/// Everything that the model has a place for.
pub fn write(coded: &Coded) -> (Vec<u8>, Told) {
    let mut out = Vec::new();
    for actor in &coded.actors {
        let schema = match actor.kind {
            ActorKind::Person => "Person",
            ActorKind::Government => "PublicBody",
            ActorKind::Organisation | ActorKind::Bloc => "Organization",
        };
        let mut entity = Entity::new(id("actor", actor.number), schema);
        entity.add("name", &actor.name);
        for alias in &actor.aliases {
            entity.add("alias", alias);
        }
        entity.country(actor.country.as_deref());
        entity.given("wikidataId", actor.wikidata.as_deref());
        entity.write(&mut out);
    }
    for post in &coded.posts {
        let mut entity = Entity::new(id("post", post.number), "Position");
        entity.add("name", &post.title);
        entity.given("summary", post.body.as_deref());
        entity.country(post.country.as_deref());
        entity.write(&mut out);
    }
    for tenure in &coded.tenures {
        let holder = coded.actors.iter().find(|it| it.number == tenure.actor);
        // The model lets only persons hold a position.
        if holder.is_none_or(|holder| holder.kind != ActorKind::Person) {
            continue;
        }
        let mut entity = Entity::new(id("tenure", tenure.number), "Occupancy");
        entity.add("holder", &id("actor", tenure.actor));
        entity.add("post", &id("post", tenure.post));
        entity.given("startDate", tenure.from.as_ref().map(day));
        entity.given("endDate", tenure.to.as_ref().map(day));
        entity.write(&mut out);
    }
    for article in &coded.articles {
        let document = id("article", article.number);
        let mut entity = Entity::new(document.clone(), "Article");
        entity.add("title", &article.title);
        entity.add("fileName", &format!("{}.txt", article.key));
        entity.add("mimeType", "text/plain");
        for name in &article.byline {
            entity.add("author", name);
        }
        entity.given("publisher", article.outlet.as_deref());
        entity.given("publishedAt", article.published.as_ref().map(day));
        entity.given("sourceUrl", article.url.as_deref());
        entity.add("bodyText", &article.text);
        entity.write(&mut out);
        let named: BTreeSet<i64> = article.mentions.iter().map(|(actor, _)| *actor).collect();
        for actor in named {
            let Some(known) = coded.actors.iter().find(|it| it.number == actor) else {
                continue;
            };
            let mention = format!("{}-{actor}", article.number);
            let mut entity = Entity::new(guid(&["mention", &mention]), "Mention");
            entity.add("document", &document);
            entity.add("name", &known.name);
            entity.add("resolved", &id("actor", actor));
            entity.write(&mut out);
        }
    }
    for position in &coded.positions {
        note(position, coded).write(&mut out);
    }
    let mut told = Told::new();
    if !coded.positions.is_empty() {
        told.push(
            phrase!("FollowTheMoney has no stances: positions are in the file as notes on their speakers, in words."),
        );
    }
    let notes = coded.notes.len();
    if notes > 0 {
        told.push(phrase!(
            "Not in the file, since the format has no place for it: {n} note of your own."
                | "Not in the file, since the format has no place for them: {n} notes of your own.",
            n = notes
        ));
    }
    (out, told)
}

fn note(position: &CodedPosition, coded: &Coded) -> Entity {
    let issue = coded.issues.iter().find(|it| it.number == position.issue);
    let issue = issue.map_or("", |issue| issue.name.as_str());
    let stance = position.stance.word().replace('_', " ");
    let mut said = format!("{} ({issue}: {stance})", position.paraphrase);
    for (excerpt, _) in &position.evidence {
        if let Some(excerpt) = coded.excerpts.iter().find(|it| it.number == *excerpt) {
            said.push_str(&format!("\n“{}”", excerpt.quote));
        }
    }
    let mut entity = Entity::new(id("position", position.number), "Note");
    entity.add("name", &position.paraphrase);
    entity.add("description", &said);
    for actor in &position.actors {
        entity.add("entity", &id("actor", *actor));
    }
    let mut articles = BTreeSet::new();
    for (excerpt, _) in &position.evidence {
        if let Some(excerpt) = coded.excerpts.iter().find(|it| it.number == *excerpt) {
            articles.insert(excerpt.article);
        }
    }
    for article in articles {
        entity.add("entity", &id("article", article));
    }
    for code in &position.on_behalf {
        entity.country(Some(code));
    }
    entity
}

fn id(noun: &str, number: i64) -> String {
    guid(&[noun, &number.to_string()])
}

/// A date as the model has it: as far as it is known, and never with an offset.
fn day(date: &demarche_text::PartialDate) -> &str {
    date.date.get(..10).unwrap_or(&date.date)
}

struct Entity {
    id: String,
    schema: &'static str,
    properties: Map<String, Value>,
}

impl Entity {
    fn new(id: String, schema: &'static str) -> Self {
        Self {
            id,
            schema,
            properties: Map::new(),
        }
    }

    fn add(&mut self, name: &str, value: &str) {
        if value.trim().is_empty() {
            return;
        }
        let values = self
            .properties
            .entry(name)
            .or_insert_with(|| Value::Array(Vec::new()));
        if let Value::Array(values) = values
            && !values.iter().any(|known| known == value)
        {
            values.push(value.into());
        }
    }

    fn given(&mut self, name: &str, value: Option<&str>) {
        self.add(name, value.unwrap_or_default());
    }

    /// A country in lower case, as the model has its codes; blocs have no two letters but the EU.
    fn country(&mut self, code: Option<&str>) {
        if let Some(code) = code.filter(|code| code.len() == 2) {
            self.add("country", &code.to_ascii_lowercase());
        }
    }

    fn write(self, out: &mut Vec<u8>) {
        let line = json!({"id": self.id, "schema": self.schema, "properties": self.properties});
        out.extend_from_slice(line.to_string().as_bytes());
        out.push(b'\n');
    }
}
