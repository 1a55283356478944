//! Lists of people: given out as a table, and taken in from one that was kept elsewhere.
//! What is looked at stays in the form and is kept nowhere.

use axum::Extension;
use axum::extract::Query;
use serde::Deserialize;
use wardmote::error::{Field, Refusal};
use wardmote::helper::list::{Column, Columns, LINES_MAX};
use wardmote::helper::{Filter, Help};
use wardmote::id::{HelperId, WardId};
use wardmote::listening::Language;
use wardmote_app::context::Ask;
use wardmote_app::pages::helpers::import::{self as pages, IMPORT, Looked};
use wardmote_app::pages::helpers::twins::{self, TWINS};
use wardmote_app::pages::helpers::{HERE, form};
use wardmote_app::typed::{Trouble, Typed};
use wardmote_app::words::{Lang, Words};

use crate::http::forms::{Sent, list_text, told};
use crate::http::reply::{Answer, File, Reply};
use crate::http::table::{Access, Table};
use crate::sheet;

/// The routes of this file.
pub fn routes(table: &mut Table) {
    table.get("/organise/helpers/people.csv", Access::Organiser, csv);
    table.get(IMPORT, Access::Organiser, show);
    table.post(IMPORT, Access::Organiser, take);
    table.get(TWINS, Access::Organiser, show_twins);
    table.post(TWINS, Access::Organiser, judge);
}

/// Everybody, under the names of columns by which the table can be taken in again.
async fn csv(Extension(ask): Extension<Ask>) -> Answer {
    let people = ask.clerk.list_helpers(&ask.visitor, &Filter::default()).await?;
    let wards = ask.clerk.list_wards().await?;
    let mut header: Vec<String> =
        Column::ALL.iter().map(|column| column.key().to_owned()).collect();
    header.extend(["goes_elsewhere", "show", "joined", "until"].map(str::to_owned));
    let rows = people.into_iter().map(|helper| {
        let profile = &helper.profile;
        let name = |id: &WardId| wards.iter().find(|ward| ward.id == *id);
        let theirs = profile.wards.iter().filter_map(name).map(|ward| ward.name.to_string());
        let text = |text: Option<String>| text.unwrap_or_default();
        vec![
            profile.name.to_string(),
            profile.reach.as_str().to_owned(),
            theirs.collect::<Vec<_>>().join("; "),
            profile.help.iter().map(|one| one.key()).collect::<Vec<_>>().join("; "),
            profile.free.iter().map(|one| one.key()).collect::<Vec<_>>().join("; "),
            profile.languages.iter().map(Language::as_str).collect::<Vec<_>>().join("; "),
            text(profile.patch.as_ref().map(ToString::to_string)),
            text(profile.more.as_ref().map(ToString::to_string)),
            profile.goes_elsewhere.to_string(),
            profile.public.iter().map(|one| one.key()).collect::<Vec<_>>().join("; "),
            ask.words.machine(helper.joined_at),
            ask.words.machine(helper.until()),
        ]
    });
    let bytes = sheet::write(std::iter::once(header).chain(rows));
    Ok(Reply::File(File { name: "wardmote-helpers.csv".into(), kind: sheet::KIND, bytes }))
}

async fn show(Extension(ask): Extension<Ask>) -> Answer {
    Ok(pages::import(&ask, &Typed::default(), Trouble::default()).into())
}

/// What somebody can help with, as any of our languages says it.
fn help_word(ask: &Ask) -> impl Fn(&str) -> Option<Help> + Send + Sync + use<> {
    let zone = ask.words.zone.clone();
    move |word| {
        let is_called = |help: &&Help| {
            Lang::ALL.iter().any(|lang| {
                let words = Words::new(*lang, zone.clone());
                form::help_word(&words, **help).eq_ignore_ascii_case(word)
            })
        };
        Help::ALL.iter().find(is_called).copied()
    }
}

/// Which column says what: as it was chosen, or else guessed.
fn columns(typed: &Typed, header: &[String]) -> Columns {
    if !typed.has("mapped") {
        return Columns::guess(header);
    }
    let place = |column: &Column| {
        let at = typed.one(&format!("column-{}", column.key())).parse().ok()?;
        Some((*column, at))
    };
    Columns(Column::ALL.iter().filter_map(place).collect())
}

async fn look(ask: &Ask, typed: &Typed) -> Result<Looked, wardmote::clerk::ClerkError> {
    let text = list_text(typed).to_owned();
    let mut lines = sheet::read(&text, LINES_MAX)?.into_iter();
    let header = lines.next().map(|line| line.cells).unwrap_or_default();
    let columns = columns(typed, &header);
    let lines: Vec<_> = lines.map(|line| (line.line, line.cells)).collect();
    if lines.is_empty() {
        return Err(Refusal::Missing { field: Field::File }.into());
    }
    let (ward, help) = (WardId::parse(typed.one("ward")).ok(), help_word(ask));
    let with = (&columns, ward, &help as wardmote::clerk::twins::HelpWords<'_>);
    let list = ask.clerk.check_helper_list(&ask.visitor, &lines, with).await?;
    Ok(Looked { text, header, columns, list })
}

async fn take(Extension(ask): Extension<Ask>, Sent(typed): Sent) -> Answer {
    let looked = match told(look(&ask, &typed).await)? {
        Ok(looked) => looked,
        Err(refusal) => return Ok(pages::import(&ask, &typed, refusal.into()).into()),
    };
    let is_ready = typed.has("take") && looked.list.refusals.is_empty();
    if !is_ready {
        let status = looked.list.refusals.is_empty();
        let page = pages::look(&ask, looked, &typed, Trouble::default()).await?;
        return Ok(if status { page } else { page.status(422) }.into());
    }
    if !typed.has("consent") {
        let trouble = Refusal::NotAgreed.into();
        return Ok(pages::look(&ask, looked, &typed, trouble).await?.into());
    }
    let lang = ask.words.lang.tag();
    let taken = ask.clerk.take_in_helpers(&ask.visitor, looked.list, lang).await?;
    Ok(Reply::see_other(format!("{HERE}?added={taken}")))
}

/// What was done just now.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Just {
    done: String,
}

async fn show_twins(Extension(ask): Extension<Ask>, Query(just): Query<Just>) -> Answer {
    let done = match just.done.as_str() {
        "merge" => Some("helper-twins-merged"),
        "apart" => Some("helper-twins-parted"),
        _ => None,
    };
    Ok(twins::twins(&ask, done).await?.into())
}

async fn judge(Extension(ask): Extension<Ask>, Sent(typed): Sent) -> Answer {
    let (one, other) = (HelperId::parse(typed.one("one"))?, HelperId::parse(typed.one("other"))?);
    let act = if typed.one("act") == "merge" {
        ask.clerk.merge_helpers(&ask.visitor, one, other).await?;
        "merge"
    } else {
        ask.clerk.keep_helpers_apart(&ask.visitor, one, other).await?;
        "apart"
    };
    Ok(Reply::see_other(format!("{TWINS}?done={act}")))
}
