//! The ballot's options: tap to rank, tap again to take off, arrows to move.
//!
//! Without code every button posts the form it stands in, and the server
//! answers with the next page. With code the same touch happens at once; the
//! hidden `order` stays in step, so that the form can be posted at any moment.

use leptos::html::Input;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use wardmote::ballot::{Ranking, Touch};
use wardmote::id::OptionId;

/// One option as the voter reads it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Choice {
    /// Its id.
    pub id: OptionId,
    /// In a few words.
    pub title: String,
    /// In a sentence.
    pub details: Option<String>,
}

/// Sentences of the ballot, in the voter's language. `{title}`, `{n}` and
/// `{of}` in them are filled in at every touch.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Sentences {
    /// "3 of 6 ranked", for every number from none to all.
    pub counts: Vec<String>,
    /// What a touch did: `{title}` is choice `{n}` of `{of}`.
    pub now: String,
    /// What a touch did: `{title}` is taken off.
    pub off: String,
    /// Said of a ranked option: choice `{n}`.
    pub choice: String,
    /// Said of the others.
    pub unranked: String,
    /// The name of an arrow: move `{title}` up.
    pub up: String,
    /// The name of an arrow: move `{title}` down.
    pub down: String,
    /// The button that leads to the check page.
    pub check: String,
}

impl Sentences {
    /// What a touch did, in a few words; nothing when there was none.
    pub fn tell(&self, touch: Option<Touch>, choices: &[Choice], ranking: &Ranking) -> String {
        let Some(Touch::Tap(id) | Touch::Up(id) | Touch::Down(id)) = touch else {
            return String::new();
        };
        let Some(choice) = choices.iter().find(|choice| choice.id == id) else {
            return String::new();
        };
        let of = ranking.options().len();
        match ranking.rank_of(id) {
            Some(n) => fill(&self.now, &choice.title, n, of),
            None => fill(&self.off, &choice.title, 0, of),
        }
    }
}

/// Puts words into a sentence; the title last, because it may hold anything.
fn fill(sentence: &str, title: &str, n: usize, of: usize) -> String {
    sentence
        .replace("{n}", &n.to_string())
        .replace("{of}", &of.to_string())
        .replace("{title}", title)
}

/// Reads the hidden `order` field; what is not an option of this ballot is left out.
fn read_order(order: &str, choices: &[Choice]) -> Ranking {
    let mut ranking = Ranking::blank();
    for id in order.split(',').filter_map(|id| OptionId::parse(id).ok()) {
        if ranking.rank_of(id).is_none() && choices.iter().any(|choice| choice.id == id) {
            ranking.tap(id);
        }
    }
    ranking
}

/// What all cards of one ballot share.
#[derive(Clone, Copy)]
struct Marks {
    ranking: RwSignal<Ranking>,
    status: RwSignal<String>,
    choices: StoredValue<Vec<Choice>>,
    sentences: StoredValue<Sentences>,
}

impl Marks {
    /// Does at once what the button would make the server do.
    fn touch(self, touch: Touch) {
        self.ranking.update(|ranking| match touch {
            Touch::Tap(id) => ranking.tap(id),
            Touch::Up(id) => ranking.up(id),
            Touch::Down(id) => ranking.down(id),
        });
        let told = self.choices.with_value(|choices| {
            self.ranking.with_untracked(|ranking| {
                self.sentences.with_value(|words| words.tell(Some(touch), choices, ranking))
            })
        });
        self.status.set(told);
    }
}

/// The options of a ballot, how many are ranked, and the way to the check page.
#[island]
pub fn Ranker(
    /// The options in this slip's order.
    choices: Vec<Choice>,
    /// What is marked when the page arrives.
    ranking: Ranking,
    /// What the last touch did, when the server has done it.
    status: String,
    /// The button that was pressed last: it keeps the focus. `up`, `down` or `tap`, and the option.
    pressed: Option<(String, OptionId)>,
    /// The ballot's sentences.
    sentences: Sentences,
) -> impl IntoView {
    let count = choices.len();
    let field = NodeRef::<Input>::new();
    let marks = Marks {
        ranking: RwSignal::new(ranking),
        status: RwSignal::new(status),
        choices: StoredValue::new(choices.clone()),
        sentences: StoredValue::new(sentences.clone()),
    };
    // A browser that brings a form back (reload, "back") brings its order back:
    // that is what the voter marked, so it counts.
    Effect::new(move |_| {
        if let Some(field) = field.get() {
            let kept = marks.choices.with_value(|choices| read_order(&field.value(), choices));
            if marks.ranking.with_untracked(|ranking| *ranking != kept) {
                marks.ranking.set(kept);
            }
        }
    });
    let order = move || marks.ranking.with(|ranking| ranking.to_order(count));
    let ranked = move || {
        let ranked = marks.ranking.with(|ranking| ranking.options().len());
        marks.sentences.with_value(|words| words.counts.get(ranked).cloned().unwrap_or_default())
    };
    let cards = choices.into_iter().map(|choice| {
        let focus = pressed.as_ref().filter(|(_, id)| *id == choice.id).map(|(key, _)| key.clone());
        view! { <Card choice marks focus=focus.unwrap_or_default()/> }
    });
    view! {
        <input type="hidden" name="order" node_ref=field value=order/>
        <p class="vh" role="status">{move || marks.status.get()}</p>
        <ol class="opts" id="options" role="list" tabindex="-1">{cards.collect_view()}</ol>
        <div class="bar">
            <p>{ranked}</p>
            <button name="check" value="1">{sentences.check}</button>
        </div>
    }
}

/// One option: the whole card is the button; its arrows are there while it is ranked.
#[component]
fn Card(choice: Choice, marks: Marks, focus: String) -> impl IntoView {
    let id = choice.id;
    let title = choice.title.clone();
    let rank = Memo::new(move |_| marks.ranking.with(|ranking| ranking.rank_of(id)));
    let is_on = Memo::new(move |_| rank.get().is_some());
    let numeral = move || rank.get().map(|n| n.to_string()).unwrap_or_default();
    let said = move || {
        marks.sentences.with_value(|words| match rank.get() {
            Some(n) => fill(&words.choice, "", n, 0),
            None => words.unranked.clone(),
        })
    };
    let arrow_focus = focus.clone();
    let arrows = move || {
        let (title, focus) = (title.clone(), arrow_focus.clone());
        is_on.get().then(|| view! { <Arrows id title marks focus/> })
    };
    view! {
        <li class="opt" class:on=move || is_on.get()>
            <button
                class="pick"
                name="tap"
                value=id.to_string()
                autofocus=focus == "tap"
                aria-pressed=move || if is_on.get() { "true" } else { "false" }
                on:click=move |event| {
                    event.prevent_default();
                    marks.touch(Touch::Tap(id));
                }
            >
                <span class="rk" aria-hidden="true">{numeral}</span>
                <span>
                    <bdi>{choice.title}</bdi>
                    {choice.details.map(|details| view! { <small><bdi>{details}</bdi></small> })}
                    <span class="vh">{said}</span>
                </span>
            </button>
            {arrows}
        </li>
    }
}

/// The two arrows of a ranked option. At the ends one of them does nothing, but
/// stays where it is: a button that vanishes is pressed by mistake.
#[component]
fn Arrows(id: OptionId, title: String, marks: Marks, focus: String) -> impl IntoView {
    let name = |up: bool| {
        marks
            .sentences
            .with_value(|words| fill(if up { &words.up } else { &words.down }, &title, 0, 0))
    };
    let at = move || marks.ranking.with(|ranking| (ranking.rank_of(id), ranking.options().len()));
    let is_first = move || (at().0 == Some(1)).then_some("true");
    let is_last = move || (at().0 == Some(at().1)).then_some("true");
    view! {
        <div class="mvs">
            <button
                class="mv"
                name="up"
                value=id.to_string()
                autofocus=focus == "up"
                aria-label=name(true)
                aria-disabled=is_first
                on:click=move |event| {
                    event.prevent_default();
                    marks.touch(Touch::Up(id));
                }
            >
                <span aria-hidden="true">"▲"</span>
            </button>
            <button
                class="mv"
                name="down"
                value=id.to_string()
                autofocus=focus == "down"
                aria-label=name(false)
                aria-disabled=is_last
                on:click=move |event| {
                    event.prevent_default();
                    marks.touch(Touch::Down(id));
                }
            >
                <span aria-hidden="true">"▼"</span>
            </button>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choice(n: u8) -> Choice {
        let title = format!("Option {n}");
        Choice { id: OptionId::from_random([n; 16]), title, details: None }
    }

    fn sentences() -> Sentences {
        let s = String::from;
        Sentences {
            counts: vec![],
            now: s("{title}: choice {n} of {of}."),
            off: s("{title}: taken off."),
            choice: s("Choice {n}"),
            unranked: s("Not ranked"),
            up: s("Move up: {title}"),
            down: s("Move down: {title}"),
            check: s("Check my vote"),
        }
    }

    #[test]
    fn a_touch_is_told_with_its_place() {
        let choices = [choice(1), choice(2)];
        let mut ranking = Ranking::blank();
        ranking.tap(choices[1].id);
        let touch = Some(Touch::Tap(choices[1].id));
        assert_eq!(sentences().tell(touch, &choices, &ranking), "Option 2: choice 1 of 1.");
        let touch = Some(Touch::Tap(choices[0].id));
        assert_eq!(sentences().tell(touch, &choices, &ranking), "Option 1: taken off.");
    }

    #[test]
    fn a_title_cannot_play_tricks_with_the_sentence() {
        let sentence = fill("{title}: choice {n}", "Fix {n} and {of}", 2, 3);
        assert_eq!(sentence, "Fix {n} and {of}: choice 2");
    }

    #[test]
    fn an_order_brought_back_by_the_browser_is_read_without_strangers() {
        let choices = [choice(1), choice(2)];
        let order = format!("{},{},{},---,x", choices[1].id, choice(9).id, choices[1].id);
        assert_eq!(read_order(&order, &choices).options(), [choices[1].id]);
    }
}
