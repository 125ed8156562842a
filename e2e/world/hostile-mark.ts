/** A script of a hostile file that runs says so under this name in the window. */
export const mark = 'hostileFileRan'
