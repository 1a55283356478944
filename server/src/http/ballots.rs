//! Voting: plain forms on the slip's own address, which is never logged.
//!
//! `GET` and `HEAD` never spend anything: link previews and scanners follow
//! links too. Upper and lower case addresses are alike, because the QR code is
//! smaller in upper case.

use axum::Extension;
use axum::extract::Path;
use wardmote::clerk::{ClerkError, Done};
use wardmote::error::Refusal;
use wardmote::id::ContestId;
use wardmote::slip::{Code, Slip, Token};
use wardmote_app::context::Ask;
use wardmote_app::pages::vote;
use wardmote_app::pages::vote::Step;
use wardmote_app::pages::vote::press::Press;
use wardmote_app::shell::Page;
use wardmote_app::typed::Typed;

use super::forms::Sent;
use super::reply::{Answer, Reply};
use super::table::{Access, Table};
use crate::wiring::Program;

/// The routes of this file.
pub fn routes(table: &mut Table) {
    for path in ["/v/{token}", "/V/{token}"] {
        table.get(path, Access::Anybody, open);
        table.post(path, Access::Anybody, press);
    }
    for path in ["/v/{token}/{contest}", "/V/{token}/{contest}"] {
        table.get(path, Access::Anybody, open_contest);
        table.post(path, Access::Anybody, press_contest);
    }
    table.get("/vote", Access::Anybody, enter_code);
    table.post("/vote", Access::Anybody, use_code);
}

/// A slip as it came in an address: by the QR code's token, or by the typed code.
pub(super) struct Found {
    pub(super) slip: Slip,
    /// Its address, in one spelling.
    at: String,
}

/// Finds a slip. Unknown ones are slowed, known ones never.
pub(super) async fn find(program: &Program, letters: &str) -> Done<Found> {
    if let Ok(token) = Token::parse(letters) {
        let slip = match program.clerk.find_slip(&token).await {
            Err(ClerkError::Refused(refusal)) => {
                program.guesses.spend_token()?;
                return Err(refusal.into());
            }
            slip => slip?,
        };
        return Ok(Found { slip, at: format!("/v/{}", token.as_str()) });
    }
    let code = Code::parse(letters).map_err(|_| Refusal::NoSlipAddress)?;
    let slip = find_by_code(program, &code).await?;
    Ok(Found { slip, at: format!("/v/{}", code.letters()) })
}

/// Finds a slip by its code. A code not met before costs a guess beforehand,
/// because looking it up is slow.
async fn find_by_code(program: &Program, code: &Code) -> Done<Slip> {
    if let Some(slip) = program.clerk.recall_slip(code).await? {
        return Ok(slip);
    }
    program.guesses.spend_code()?;
    program.clerk.find_slip_by_code(code).await
}

/// A refusal as a voter's page, with the next step from there.
fn page_or_stop(ask: &Ask, at: Option<&str>, step: Done<Step>) -> Answer {
    match step {
        Ok(Step::Show(page)) => Ok(page.into()),
        Ok(Step::Cast(contest)) => {
            Ok(Reply::see_other(format!("{}/{contest}", at.unwrap_or_default())))
        }
        Err(ClerkError::Refused(refusal)) => {
            Ok(vote::stopped::stopped(ask, &refusal, at.map(str::to_owned)).into())
        }
        Err(error) => Err(error.into()),
    }
}

fn page(page: Page) -> Step {
    Step::Show(page)
}

async fn open(
    Extension(ask): Extension<Ask>,
    Extension(program): Extension<Program>,
    Path(letters): Path<String>,
) -> Answer {
    match find(&program, &letters).await {
        Ok(Found { slip, at }) => {
            let opened = vote::open(&ask, &at, slip).await;
            page_or_stop(&ask, Some(&at), opened.map(page))
        }
        Err(error) => page_or_stop(&ask, None, Err(error)),
    }
}

async fn open_contest(
    Extension(ask): Extension<Ask>,
    Extension(program): Extension<Program>,
    Path((letters, contest)): Path<(String, String)>,
) -> Answer {
    let Found { slip, at } = match find(&program, &letters).await {
        Ok(found) => found,
        Err(error) => return page_or_stop(&ask, None, Err(error)),
    };
    let opened = match ContestId::parse(&contest) {
        Ok(contest) => vote::open_contest(&ask, &at, slip, contest).await,
        Err(refusal) => Err(refusal.into()),
    };
    page_or_stop(&ask, Some(&at), opened.map(page))
}

async fn press(
    Extension(ask): Extension<Ask>,
    Extension(program): Extension<Program>,
    Path(letters): Path<String>,
    Sent(form): Sent,
) -> Answer {
    press_on(&ask, &program, &letters, None, &form).await
}

async fn press_contest(
    Extension(ask): Extension<Ask>,
    Extension(program): Extension<Program>,
    Path((letters, contest)): Path<(String, String)>,
    Sent(form): Sent,
) -> Answer {
    press_on(&ask, &program, &letters, Some(&contest), &form).await
}

async fn press_on(
    ask: &Ask,
    program: &Program,
    letters: &str,
    contest: Option<&str>,
    form: &Typed,
) -> Answer {
    let Found { slip, at } = match find(program, letters).await {
        Ok(found) => found,
        Err(error) => return page_or_stop(ask, None, Err(error)),
    };
    let pressed = match contest.map(ContestId::parse).transpose() {
        Ok(contest) => vote::press(ask, &at, slip, contest, &Press::read(form)).await,
        Err(refusal) => Err(refusal.into()),
    };
    page_or_stop(ask, Some(&at), pressed)
}

async fn enter_code(Extension(ask): Extension<Ask>) -> Answer {
    Ok(vote::code::enter_code(&ask, String::new(), None).into())
}

async fn use_code(
    Extension(ask): Extension<Ask>,
    Extension(program): Extension<Program>,
    Sent(form): Sent,
) -> Answer {
    let typed = form.one("code").to_owned();
    let found = match Code::parse(&typed) {
        Ok(code) => find_by_code(&program, &code).await.map(|_| code),
        Err(refusal) => Err(refusal.into()),
    };
    match found {
        Ok(code) => Ok(Reply::see_other(format!("/v/{}", code.letters()))),
        Err(ClerkError::Refused(refusal)) => {
            Ok(vote::code::enter_code(&ask, typed, Some(refusal)).into())
        }
        Err(error) => Err(error.into()),
    }
}
