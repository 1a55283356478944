//! Following by e-mail. Opening a link changes nothing: programs that look for viruses
//! open them all. Saying yes, stopping and answering are pressed.

use axum::Extension;
use axum::extract::{Path, Query};
use serde::Deserialize;
use wardmote::error::Refusal;
use wardmote::follow::{Subject, Verdict};
use wardmote::id::{ActionId, NewsId, WardId};
use wardmote::people::Email;
use wardmote_app::context::Ask;
use wardmote_app::pages::follow as pages;
use wardmote_app::typed::{Trouble, Typed};

use super::forms::{Sent, told};
use super::reply::{Answer, Reply};
use super::table::{Access, Table};
use crate::post::tidings::{letter, writer};
use crate::wiring::Program;

/// The routes of this file.
pub fn routes(table: &mut Table) {
    table.get("/actions/{id}/follow", Access::Anybody, show_action);
    table.post("/actions/{id}/follow", Access::Anybody, ask_action);
    table.get("/ward/{ward}/follow", Access::Anybody, show_ward);
    table.post("/ward/{ward}/follow", Access::Anybody, ask_ward);
    table.get("/following/{token}", Access::Anybody, following);
    table.post("/following/{token}", Access::Anybody, confirm);
    // These two work for as long as an address is kept, whatever is set.
    table.get("/following/{token}/stop", Access::Anybody, show_stop);
    table.post("/following/{token}/stop", Access::Anybody, stop);
    table.get("/following/{token}/done/{news}", Access::Anybody, question);
    table.post("/following/{token}/done/{news}", Access::Anybody, answer);
}

/// Without a mail server there is nothing here.
fn with_mail(ask: &Ask) -> Result<(), Refusal> {
    if ask.has_mail { Ok(()) } else { Err(Refusal::NotFound) }
}

/// What was done just now.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Just {
    sent: String,
}

async fn show_action(ask: Extension<Ask>, Path(id): Path<String>, just: Query<Just>) -> Answer {
    show(ask, Subject::Action(ActionId::parse(&id)?), just).await
}

async fn show_ward(ask: Extension<Ask>, Path(id): Path<String>, just: Query<Just>) -> Answer {
    show(ask, Subject::Ward(WardId::parse(&id)?), just).await
}

async fn show(
    Extension(ask): Extension<Ask>,
    subject: Subject,
    Query(just): Query<Just>,
) -> Answer {
    with_mail(&ask)?;
    let is_sent = !just.sent.is_empty();
    let (typed, trouble) = (Typed::default(), Trouble::default());
    Ok(pages::follow(&ask, subject, is_sent, typed, trouble).await?.into())
}

async fn ask_action(
    ask: Extension<Ask>,
    program: Extension<Program>,
    Path(id): Path<String>,
    sent: Sent,
) -> Answer {
    take(ask, program, Subject::Action(ActionId::parse(&id)?), sent).await
}

async fn ask_ward(
    ask: Extension<Ask>,
    program: Extension<Program>,
    Path(id): Path<String>,
    sent: Sent,
) -> Answer {
    take(ask, program, Subject::Ward(WardId::parse(&id)?), sent).await
}

/// Asks an address for its yes. The answer is the same whether it follows already, was
/// asked today, or is new: nobody learns from this form who follows what.
async fn take(
    Extension(ask): Extension<Ask>,
    Extension(program): Extension<Program>,
    subject: Subject,
    Sent(typed): Sent,
) -> Answer {
    with_mail(&ask)?;
    let done = async {
        let email = Email::parse(typed.one("email"))?;
        let name = ask.clerk.subject_name(subject).await?;
        program.guesses.spend_letter()?;
        // Said to be sent all the same: nobody learns what others have asked for.
        if !program.guesses.may_write(&email) {
            return Ok(());
        }
        let follow = ask.clerk.new_follow(email, subject, ask.words.lang.tag());
        let written = writer(&program.config).ask(&follow, &name);
        ask.clerk.ask_to_follow(&follow, &letter(&ask.clerk, written)).await
    };
    match told(done.await)? {
        Ok(()) => Ok(Reply::see_other(format!("{}/follow?sent=1", subject.path()))),
        Err(refusal) => {
            Ok(pages::follow(&ask, subject, false, typed, refusal.into()).await?.into())
        }
    }
}

async fn following(Extension(ask): Extension<Ask>, Path(token): Path<String>) -> Answer {
    let follow = ask.clerk.find_follow(&token).await?;
    Ok(pages::following(&ask, follow).await?.into())
}

async fn confirm(Extension(ask): Extension<Ask>, Path(token): Path<String>) -> Answer {
    with_mail(&ask)?;
    ask.clerk.confirm_follow(&token).await?;
    Ok(Reply::see_other(ask.path))
}

async fn show_stop(Extension(ask): Extension<Ask>, Path(token): Path<String>) -> Answer {
    let follow = ask.clerk.find_follow(&token).await?;
    Ok(pages::stop(&ask, follow).await?.into())
}

/// Answers with a page and never with a redirection: mail programs press this button by
/// themselves (RFC 8058, 3.1).
async fn stop(Extension(ask): Extension<Ask>, Path(token): Path<String>) -> Answer {
    ask.clerk.stop_following(&token).await?;
    Ok(pages::nothing(&ask).into())
}

async fn question(
    Extension(ask): Extension<Ask>,
    Path((token, news)): Path<(String, String)>,
) -> Answer {
    let news = NewsId::parse(&news)?;
    let asked = ask.clerk.find_question(&token, news).await?;
    Ok(pages::question(&ask, asked, news, Typed::default(), Trouble::default()).await?.into())
}

async fn answer(
    Extension(ask): Extension<Ask>,
    Path((token, news)): Path<(String, String)>,
    Sent(typed): Sent,
) -> Answer {
    let news = NewsId::parse(&news)?;
    if typed.has("again") {
        let asked = ask.clerk.find_question(&token, news).await?;
        return Ok(pages::question(&ask, asked, news, typed, Trouble::default()).await?.into());
    }
    let done = async {
        let not_yet = Verdict::read(typed.one("answer"), typed.one("not_yet"))?;
        ask.clerk.judge(&token, news, not_yet).await
    };
    match told(done.await)? {
        Ok(()) => Ok(Reply::see_other(ask.path)),
        Err(refusal) => {
            let asked = ask.clerk.find_question(&token, news).await?;
            Ok(pages::question(&ask, asked, news, typed, refusal.into()).await?.into())
        }
    }
}
