//! The hall screen: one island that shows slides and follows the meeting.
//!
//! The page is drawn by the server and complete as it stands; the island keeps
//! it up to date and turns the slides. Before publication it has turnout and
//! phases only, because the server has sent nothing else.

mod check;
mod join;
mod ring;
mod rounds;
mod running;
mod show;
mod slide;
mod spoken;
mod stage;
mod together;
pub mod words;

use leptos::prelude::{Update as _, *};
use wardmote::id::ContestId;
use wardmote::update::Update;

use crate::reveal::{Door, QrPicture, Reveal};
use check::CheckMinute;
use join::Join;
use rounds::Rounds;
use show::{Final, Hold, Next, Stopped, Tie, Voting};
use slide::{Slide, Step};
use spoken::spoken;
use stage::Stage;
use together::Together;
use words::{FrameWords, ScreenWords};

/// What is drawn: slides that share a picture, so that bars can grow in place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Scene {
    Hold,
    Join,
    Together,
    Voting(ContestId),
    Check(ContestId),
    Rounds(ContestId),
    Tie(ContestId, usize),
    Final(ContestId),
    Next(ContestId),
    Stopped(ContestId),
}

impl Scene {
    fn of(slide: Slide) -> Self {
        match slide {
            Slide::Hold => Self::Hold,
            Slide::Join => Self::Join,
            Slide::Together => Self::Together,
            Slide::Open(id) | Slide::Curtain(id) => Self::Voting(id),
            Slide::Check(id) => Self::Check(id),
            Slide::Round(id, _) => Self::Rounds(id),
            Slide::Tie(id, round) => Self::Tie(id, round),
            Slide::Final(id) => Self::Final(id),
            Slide::Next(id) => Self::Next(id),
            Slide::Stopped(id) => Self::Stopped(id),
        }
    }
}

/// The hall screen.
#[island]
pub fn HallScreen(
    /// The meeting when the page was made.
    first: Update,
    /// What the meeting is called.
    name: String,
    /// What people type to vote.
    address: String,
    /// The same as a code.
    qr: QrPicture,
    /// Where people check a receipt.
    check: Door,
    /// The sentences.
    words: ScreenWords,
    /// Whether the language is written from right to left.
    is_rtl: bool,
) -> impl IntoView {
    let stage = Stage::new(first);
    let lang = words.lang.clone();
    Effect::new(move |_| stage.wake(lang.clone()));
    let scene = Memo::new(move |_| Scene::of(stage.at.get()));
    let said = words.clone();
    let said = Memo::new(move |_| {
        let at = stage.at.get();
        stage.reveals.with(|reveals| {
            stage.update.with_untracked(|update| spoken(at, update, reveals, &said))
        })
    });
    let frame = words.frame.clone();
    let covered = frame.covered.clone();
    let picture = move || {
        if stage.is_covered.get() {
            return view! { <section class="slide covered" aria-label=covered.clone()></section> }
                .into_any();
        }
        let (address, qr, words) = (address.clone(), qr.clone(), words.clone());
        let check = check.clone();
        match scene.get() {
            Scene::Hold => view! { <Hold stage name=name.clone()/> }.into_any(),
            Scene::Join => view! { <Join stage name=name.clone() address qr words/> }.into_any(),
            Scene::Together => {
                let (words, join) = (words.vote, words.join.join);
                view! { <Together stage address qr words join/> }.into_any()
            }
            Scene::Voting(id) => view! { <Voting stage id address qr words/> }.into_any(),
            Scene::Check(id) => {
                view! { <CheckMinute stage id door=check words=words.check/> }.into_any()
            }
            Scene::Stopped(id) => view! { <Stopped stage id words=words.vote/> }.into_any(),
            counted => counted_scene(stage, counted, words, is_rtl),
        }
    };
    view! {
        <main
            class="hall"
            data-theme=move || if stage.is_dark.get() { "dark" } else { "light" }
            class:uncounted=move || stage.is_uncounted.get()
            class:pointing={move || stage.now.get() < stage.pointing_until.get()}
            on:mousemove=move |_| stage.point()
        >
            <p class="vh" role="status">{said}</p>
            {picture}
            <Around stage words=frame/>
        </main>
    }
}

/// The scenes of a published count.
fn counted_scene(stage: Stage, scene: Scene, words: ScreenWords, is_rtl: bool) -> AnyView {
    let reveal = |id: ContestId| -> Option<Reveal> {
        stage.reveals.with_untracked(|reveals| reveals.get(&id).cloned())
    };
    let words = words.reveal;
    match scene {
        Scene::Rounds(id) => {
            let at = Signal::derive(move || match stage.at.get() {
                Slide::Round(_, n) => n,
                _ => 0,
            });
            reveal(id)
                .map(|reveal| view! { <Rounds reveal=reveal.tale at words is_rtl/> })
                .into_any()
        }
        Scene::Tie(id, round) => {
            reveal(id).map(|reveal| view! { <Tie reveal round words/> }).into_any()
        }
        Scene::Final(id) => reveal(id).map(|reveal| view! { <Final reveal words/> }).into_any(),
        Scene::Next(id) => reveal(id).map(|reveal| view! { <Next reveal words/> }).into_any(),
        _ => ().into_any(),
    }
}

/// What stands around the slides: the state of the line, buttons, help.
#[component]
fn Around(stage: Stage, words: FrameWords) -> impl IntoView {
    let FrameWords { reconnecting, check_again, back, next, help, .. } = words.clone();
    let line = move || (!stage.is_connected.get()).then(|| reconnecting.clone());
    let help_or_not = move || stage.is_helping.update(|helping| *helping = !*helping);
    view! {
        <p class="line" role="status">{line}</p>
        <p class="plain-only again"><a href="">{check_again}</a></p>
        <div class="buttons">
            <Press sign="←" name=back act=move || stage.go(Step::Back)/>
            <Press sign="→" name=next act=move || stage.go(Step::Next)/>
            <Press sign="?" name=help act=help_or_not/>
        </div>
        {move || stage.is_helping.get().then(|| view! { <Help stage words=words.clone()/> })}
    }
}

/// A button for those who have no keys.
#[component]
fn Press(
    /// What it shows.
    sign: &'static str,
    /// What it is called.
    name: String,
    /// What it does.
    act: impl Fn() + Send + 'static,
) -> impl IntoView {
    // Pressing with the mouse leaves the focus where it is, so that Space goes on.
    let stay = |event: leptos::ev::MouseEvent| event.prevent_default();
    let title = name.clone();
    view! {
        <button type="button" title=title on:mousedown=stay on:click=move |_| act()>
            <span aria-hidden="true" class="sign">{sign}</span>
            <span class="vh">{name}</span>
        </button>
    }
}

/// What the keys do.
#[component]
fn Help(stage: Stage, words: FrameWords) -> impl IntoView {
    let FrameWords { help_title, keys, letters_on, letters_off, close, .. } = words;
    let rows = keys.into_iter().map(|(key, what)| {
        view! { <div><dt><kbd>{key}</kbd></dt><dd>{what}</dd></div> }
    });
    let letters =
        move || if stage.has_letters.get() { letters_on.clone() } else { letters_off.clone() };
    let shut = NodeRef::<leptos::html::Button>::new();
    Effect::new(move |_| {
        if let Some(button) = shut.get() {
            let _ = button.focus();
        }
    });
    view! {
        <section class="help" role="dialog" aria-labelledby="help-title">
            <h2 id="help-title">{help_title}</h2>
            <dl>{rows.collect_view()}</dl>
            <p>
                <button type="button" on:click=move |_| stage.turn_letters()>{letters}</button>
                <button
                    type="button"
                    node_ref=shut
                    on:click=move |_| stage.is_helping.set(false)
                >
                    {close}
                </button>
            </p>
        </section>
    }
}
