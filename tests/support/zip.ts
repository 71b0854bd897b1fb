import { crc32, deflateRawSync } from 'node:zlib'

/** An archive with one file in it, and what is remarked on it at its end. */
export function zip(content: Buffer, remark = ''): Buffer {
  const name = Buffer.from('inside.html')
  const packed = deflateRawSync(content)
  const about = Buffer.alloc(26)
  about.writeUInt16LE(20, 0)
  about.writeUInt16LE(8, 4) // deflated
  about.writeUInt32LE(crc32(content), 10)
  about.writeUInt32LE(packed.length, 14)
  about.writeUInt32LE(content.length, 18)
  about.writeUInt16LE(name.length, 22)
  const file = Buffer.concat([Buffer.from('PK\u0003\u0004'), about, name, packed])
  const places = Buffer.alloc(14)
  const listed = Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), about, places, name])
  return Buffer.concat([file, listed, listEnd(listed.length, file.length, remark)])
}

function listEnd(size: number, at: number, remark: string): Buffer {
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(at, 16)
  end.writeUInt16LE(remark.length, 20)
  return Buffer.concat([end, Buffer.from(remark, 'latin1')])
}
