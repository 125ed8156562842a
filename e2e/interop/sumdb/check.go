// Checks a log with the checksum database's own packages of Go (golang.org/x/mod/sumdb): the note's
// signature, every record's place under the signed root through our tiles, and the consistency of
// every earlier size. It is given a folder with the note, the log's key, one leaf record a line in
// hex, the tiles under their paths, and our own proofs as JSON.
package main

import (
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type proofs struct {
	Inclusion   [][]string
	Consistency [][]string
}

// Our tiles have the only height that C2SP allows, which its paths leave out.
type tiles string

func (tiles) Height() int { return 8 }

func (folder tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range wanted {
		path := strings.Replace(tile.Path(), "tile/8/", "tile/", 1)
		data, err := os.ReadFile(filepath.Join(string(folder), path))
		if err != nil {
			return nil, err
		}
		all = append(all, data)
	}
	return all, nil
}

func (tiles) SaveTiles([]tlog.Tile, [][]byte) {}

func hashes(texts []string) (found []tlog.Hash) {
	for _, text := range texts {
		hash, err := tlog.ParseHash(text)
		refuse(err)
		found = append(found, hash)
	}
	return found
}

func refuse(err error) {
	if err != nil {
		fmt.Println("refused:", err)
		os.Exit(1)
	}
}

func main() {
	folder := os.Args[1]
	read := func(name string) []byte {
		data, err := os.ReadFile(filepath.Join(folder, name))
		refuse(err)
		return data
	}
	verifier, err := note.NewVerifier(string(read("key")))
	refuse(err)
	signed, err := note.Open(read("note"), note.VerifierList(verifier))
	refuse(err)
	lines := strings.Split(signed.Text, "\n")
	size, err := strconv.ParseInt(lines[1], 10, 64)
	refuse(err)
	root, err := base64.StdEncoding.DecodeString(lines[2])
	refuse(err)
	tree := tlog.Tree{N: size}
	copy(tree.Hash[:], root)

	var ours proofs
	refuse(json.Unmarshal(read("proofs.json"), &ours))
	records := strings.Fields(string(read("records")))
	reader := tlog.TileHashReader(tree, tiles(folder))
	for i, text := range records {
		record, err := hex.DecodeString(text)
		refuse(err)
		leaf := tlog.RecordHash(record)
		theirs, err := tlog.ProveRecord(size, int64(i), reader)
		refuse(err)
		refuse(tlog.CheckRecord(theirs, size, tree.Hash, int64(i), leaf))
		refuse(tlog.CheckRecord(hashes(ours.Inclusion[i]), size, tree.Hash, int64(i), leaf))
	}
	for n := int64(1); n <= size; n++ {
		before, err := tlog.TreeHash(n, reader)
		refuse(err)
		refuse(tlog.CheckTree(hashes(ours.Consistency[n-1]), size, tree.Hash, n, before))
	}
	fmt.Println("holds", len(records))
}
