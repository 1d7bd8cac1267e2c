//! Speakers, bodies and concepts, and what is known of them.

use demarche_library::ActorKind;
use demarche_library::exchange::{CodedActor, CodedIssue, CodedPosition};

use super::Writing;
use crate::Error;
use crate::fields::Lines;

impl<'w> Writing<'w> {
    /// Each speaker with the body spoken for: the actor's own country where it is among those, else the first; and
    /// bodies that are left, without a person.
    pub(super) fn speakers(
        &self,
        position: &CodedPosition,
    ) -> Vec<(String, (String, Option<&'w CodedActor>))> {
        let name = |code: &String| match self.coded.places.get(code) {
            Some(name) => name.clone(),
            None => code.clone(),
        };
        let mut left: Vec<&String> = position.on_behalf.iter().collect();
        let mut pairs = Vec::new();
        for actor in &position.actors {
            let Some(actor) = self.coded.actors.iter().find(|it| it.number == *actor) else {
                continue;
            };
            if actor.kind != ActorKind::Person {
                pairs.push((String::new(), (actor.name.clone(), Some(actor))));
                continue;
            }
            let own = position
                .on_behalf
                .iter()
                .find(|code| Some(*code) == actor.country.as_ref())
                .or(position.on_behalf.first());
            let body = match own {
                Some(code) => {
                    left.retain(|other| *other != code);
                    name(code)
                }
                // Where nothing is said of it, a person counts for their country.
                None => actor.country.as_ref().map(name).unwrap_or_default(),
            };
            pairs.push((actor.name.clone(), (body, None)));
        }
        if pairs.iter().all(|(person, _)| !person.is_empty()) {
            pairs.extend(
                left.into_iter()
                    .map(|code| (String::new(), (name(code), None))),
            );
        }
        pairs
    }

    pub(super) fn short(
        &mut self,
        statement: i64,
        variable: i64,
        value: &str,
        actor: Option<&CodedActor>,
    ) -> Result<(), Error> {
        let key = (variable, value.to_owned());
        let entity = match self.entities.get(&key) {
            Some(entity) => *entity,
            None => {
                let entity = self.entity(variable, value, actor)?;
                self.entities.insert(key, entity);
                entity
            }
        };
        self.tx
            .prepare_cached(
                "INSERT INTO DATASHORTTEXT (StatementId, VariableId, Entity) VALUES (?1, ?2, ?3)",
            )?
            .execute((statement, variable, entity))?;
        Ok(())
    }

    /// The entity of a value, with what is known of an actor of that name.
    pub(super) fn entity(
        &self,
        variable: i64,
        value: &str,
        actor: Option<&CodedActor>,
    ) -> Result<i64, Error> {
        self.tx
            .prepare_cached(
                "INSERT INTO ENTITIES (VariableId, Value, Red, Green, Blue) VALUES (?1, ?2, 0, 0, 0) \
                 ON CONFLICT DO NOTHING",
            )?
            .execute((variable, value))?;
        let entity: i64 = self
            .tx
            .prepare_cached("SELECT ID FROM ENTITIES WHERE VariableId = ?1 AND Value = ?2")?
            .query_row((variable, value), |row| row.get(0))?;
        let is_person = matches!(variable, 1 | 8);
        let known = actor.or_else(|| {
            let of = |it: &&CodedActor| it.name == value && it.kind == ActorKind::Person;
            self.coded.actors.iter().find(of).filter(|_| is_person)
        });
        if matches!(variable, 3 | 10)
            && let Some(issue) = self.coded.issues.iter().find(|it| it.name == value)
        {
            self.attribute(entity, variable, "Notes", &self.of_issue(issue))?;
        }
        if let Some(actor) = known {
            let mut notes = Lines::new();
            notes.add("kind", actor.kind.word());
            notes.given("country", actor.country.as_deref());
            notes.given("wikidata", actor.wikidata.as_deref());
            for alias in &actor.aliases {
                notes.add("name", alias);
            }
            self.attribute(entity, variable, "Type", actor.kind.word())?;
            self.attribute(entity, variable, "Alias", &actor.aliases.join("; "))?;
            self.attribute(entity, variable, "Notes", &notes.done())?;
        }
        Ok(entity)
    }

    pub(super) fn attribute(
        &self,
        entity: i64,
        variable: i64,
        name: &str,
        value: &str,
    ) -> Result<(), Error> {
        self.tx
            .prepare_cached(
                "INSERT INTO ATTRIBUTEVALUES (EntityId, AttributeVariableId, AttributeValue) \
                 SELECT ?1, ID, ?3 FROM ATTRIBUTEVARIABLES WHERE VariableId = ?4 AND AttributeVariable = ?2 \
                 ON CONFLICT (EntityId, AttributeVariableId) DO NOTHING",
            )?
            .execute((entity, name, value, variable))?;
        Ok(())
    }

    /// What an issue is, in lines that read back.
    pub(super) fn of_issue(&self, issue: &CodedIssue) -> String {
        let mut groups = Vec::new();
        let mut parent = issue.parent;
        while let Some(number) = parent
            && let Some(group) = self.coded.issues.iter().find(|it| it.number == number)
            && groups.len() < 100
        {
            groups.push(group.name.as_str());
            parent = group.parent;
        }
        let mut lines = Lines::new();
        lines.add("issue", &issue.name);
        for group in groups.into_iter().rev() {
            lines.add("group", group);
        }
        lines.given("proposition", issue.proposition.as_deref());
        lines.given("against", issue.con.as_deref());
        lines.given("for", issue.pro.as_deref());
        lines.given("definition", issue.definition.as_deref());
        lines.given("include", issue.include.as_deref());
        lines.given("exclude", issue.exclude.as_deref());
        lines.done()
    }
}
