// Which sender may ask the host what: the table that is generated from the host's handlers.

export { CALLERS } from "../generated/router.js";
