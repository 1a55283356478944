//! One EventSource per page, shared by its islands.
