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

/// Shows the ballots of a slip, or one of them, at its address.
pub(super) async fn look_at(ask: &Ask, at: &str, slip: Slip, contest: Option<&str>) -> Done<Step> {
    let page = match contest.map(ContestId::parse).transpose()? {
        None => vote::open(ask, at, slip).await,
        Some(contest) => vote::open_contest(ask, at, slip, contest).await,
    };
    page.map(Step::Show)
}

/// Does what was pressed on the ballots of a slip, or on one of them.
pub(super) async fn press_at(
    ask: &Ask,
    at: &str,
    slip: Slip,
    contest: Option<&str>,
    form: &Typed,
) -> Done<Step> {
    let contest = contest.map(ContestId::parse).transpose()?;
    vote::press(ask, at, slip, contest, &Press::read(form)).await
}

/// A refusal as a voter's page, with the next step from there. `dress` is what stands
/// around every such page.
pub(super) fn page_or_stop(
    ask: &Ask,
    at: Option<&str>,
    step: Done<Step>,
    dress: impl FnOnce(Page) -> Page,
) -> Answer {
    match step {
        Ok(Step::Show(page)) => Ok(dress(page).into()),
        Ok(Step::Cast(contest)) => {
            Ok(Reply::see_other(format!("{}/{contest}", at.unwrap_or_default())))
        }
        Err(ClerkError::Refused(refusal)) => {
            Ok(dress(vote::stopped::stopped(ask, &refusal, at.map(str::to_owned))).into())
        }
        Err(error) => Err(error.into()),
    }
}

/// A voter's page on their own phone.
fn plain(page: Page) -> Page {
    page
}

async fn open(
    Extension(ask): Extension<Ask>,
    Extension(program): Extension<Program>,
    Path(letters): Path<String>,
) -> Answer {
    look(&ask, &program, &letters, None).await
}

async fn open_contest(
    Extension(ask): Extension<Ask>,
    Extension(program): Extension<Program>,
    Path((letters, contest)): Path<(String, String)>,
) -> Answer {
    look(&ask, &program, &letters, Some(&contest)).await
}

async fn look(ask: &Ask, program: &Program, letters: &str, contest: Option<&str>) -> Answer {
    match find(program, letters).await {
        Ok(Found { slip, at }) => {
            let step = look_at(ask, &at, slip, contest).await;
            page_or_stop(ask, Some(&at), step, plain)
        }
        Err(error) => page_or_stop(ask, None, Err(error), plain),
    }
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
    match find(program, letters).await {
        Ok(Found { slip, at }) => {
            let step = press_at(ask, &at, slip, contest, form).await;
            page_or_stop(ask, Some(&at), step, plain)
        }
        Err(error) => page_or_stop(ask, None, Err(error), plain),
    }
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
