import { describe, expect, it } from 'vitest'
import { boundedMemo } from './memo.ts'

describe('boundedMemo', () => {
  it('asks once for each key, until a newer key has driven it out', async () => {
    const asked: string[] = []
    const memo = boundedMemo(2, String, async (key: string) => {
      asked.push(key)
      return key.length
    })
    for (const key of ['a', 'bb', 'a', 'ccc', 'bb', 'a']) expect(await memo(key)).toBe(key.length)
    expect(asked).toEqual(['a', 'bb', 'ccc', 'a'])
  })

  it('forgets what failed', async () => {
    let failures = 1
    const memo = boundedMemo(2, String, async (key: string) => {
      if (failures-- > 0) throw new Error('once')
      return key
    })
    await expect(memo('a')).rejects.toThrow('once')
    expect(await memo('a')).toBe('a')
  })
})
