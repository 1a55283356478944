//! Letters: queued with the data, taken up one at a time, and sent once at most.

use crate::clerk::{Clerk, Done};
use crate::id::LetterId;
use crate::letter::{Delivery, Fate, Letter, UNSURE_AFTER_MS};
use crate::people::Email;
use crate::store::roll;

impl Clerk {
    /// A fresh letter to one person, not queued yet.
    pub fn write_letter(&self, to: Email, subject: &str, text: String) -> Letter {
        Letter::new(LetterId::from_random(roll(&*self.dice)), to, subject, text)
    }

    /// Queues a letter: it is sent within seconds, or as soon as the mail server takes it.
    /// Sending it twice by the same id queues it once. Ask whether mail is set up first.
    pub async fn post(&self, letter: Letter) -> Done<()> {
        Ok(self.store.queue_letters(&[letter], self.now()).await?)
    }

    /// Takes up the next letter that is due; nobody else gets it.
    pub async fn take_up_letter(&self) -> Done<Option<(Letter, u32)>> {
        Ok(self.store.take_up_letter(self.now()).await?)
    }

    /// Notes what the mail server said to a letter, tried so often; says what becomes of it.
    pub async fn settle_letter(&self, id: LetterId, tries: u32, delivery: Delivery) -> Done<Fate> {
        let fate = delivery.fate(tries, self.now());
        self.store.settle_letter(id, fate).await?;
        Ok(fate)
    }

    /// Gives up letters on which the program stopped; says how many.
    pub async fn give_up_lost_letters(&self) -> Done<u64> {
        Ok(self.store.lose_letters(self.now().plus_ms(-UNSURE_AFTER_MS)).await?)
    }
}
