/** The time of this machine, in milliseconds since 1970. The record's time is the host's, not this. */
export type Clock = () => number
