export * from './host/lying-host.ts'
export * from './host/memory-host.ts'
export * from './paper.ts'
export * from './world.ts'
