//! Argon2id, off the async threads and two at a time: each takes memory and a core.

use std::sync::{Arc, LazyLock};

use argon2::password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash};
use argon2::{Algorithm, Argon2, Params, Version};
use async_trait::async_trait;
use tokio::sync::Semaphore;
use wardmote::clerk::{ClerkError, Locksmith};
use wardmote::people::Password;
use wardmote::slip::Code;

/// Hashes at once: 2 × 19 MiB, and never more than the two cores of a laptop.
const AT_ONCE: usize = 2;
/// Codes have 60 random bits of their own; a light hash (1 MiB, one pass) makes
/// trying them all on a stolen file hopeless and making 2,000 slips quick.
const CODE_MEMORY_KIB: u32 = 1024;
/// Codes are looked up by their hash, so all have one salt.
const CODE_SALT: &[u8] = b"wardmote-code-v1";

/// Hashes passwords and codes.
#[derive(Clone, Debug)]
pub struct Argon {
    gate: Arc<Semaphore>,
}

impl Default for Argon {
    fn default() -> Self {
        Self { gate: Arc::new(Semaphore::new(AT_ONCE)) }
    }
}

impl Argon {
    async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T, ClerkError> + Send + 'static,
    ) -> Result<T, ClerkError> {
        let _turn = self.gate.acquire().await.map_err(inner)?;
        tokio::task::spawn_blocking(work).await.map_err(inner)?
    }
}

fn inner(error: impl std::fmt::Display) -> ClerkError {
    ClerkError::Inner(error.to_string())
}

fn hash(password: &str) -> Result<String, ClerkError> {
    Argon2::default().hash_password(password.as_bytes()).map(|hash| hash.to_string()).map_err(inner)
}

/// Checked when there is no such organiser, so that the answer takes as long.
static NOBODY: LazyLock<String> =
    LazyLock::new(|| hash("nobody has this password").unwrap_or_default());

#[async_trait]
impl Locksmith for Argon {
    async fn hash_password(&self, password: &Password) -> Result<String, ClerkError> {
        let password = password.clone();
        self.run(move || hash(password.expose())).await
    }

    async fn check_password(
        &self,
        typed: &str,
        stored: Option<String>,
    ) -> Result<bool, ClerkError> {
        let typed = typed.to_owned();
        self.run(move || {
            let known = stored.is_some();
            let stored = stored.unwrap_or_else(|| NOBODY.clone());
            let parsed = PasswordHash::new(&stored).map_err(inner)?;
            let right = Argon2::default().verify_password(typed.as_bytes(), &parsed).is_ok();
            Ok(right && known)
        })
        .await
    }

    async fn hash_codes(&self, codes: &[Code]) -> Result<Vec<[u8; 32]>, ClerkError> {
        let codes = codes.to_vec();
        self.run(move || {
            let params = Params::new(CODE_MEMORY_KIB, 1, 1, Some(32)).map_err(inner)?;
            let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
            codes
                .iter()
                .map(|code| {
                    let mut out = [0; 32];
                    argon
                        .hash_password_into(code.letters().as_bytes(), CODE_SALT, &mut out)
                        .map_err(inner)?;
                    Ok(out)
                })
                .collect()
        })
        .await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_opens_its_own_hash_and_no_other() {
        let argon = Argon::default();
        let password = Password::parse("correct horse").unwrap();
        let hash = argon.hash_password(&password).await.unwrap();
        assert!(argon.check_password("correct horse", Some(hash.clone())).await.unwrap());
        assert!(!argon.check_password("correct house", Some(hash)).await.unwrap());
        assert!(!argon.check_password("nobody has this password", None).await.unwrap());
    }
}
