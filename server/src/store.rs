//! stub
use wardmote::store::Store;
/// s
pub struct SqlStore;
impl SqlStore {
    /// o
    pub async fn open(_: &str) -> anyhow::Result<std::sync::Arc<dyn Store>> {
        anyhow::bail!("")
    }
}
