export { drawPeerChart } from './peer-chart.ts'
export { peerGroupText, peerSentence } from './peer-reading.ts'
export { peerTable, type PeerTable } from './peer-table.ts'
export { type PeerWords } from './peer-words.ts'
