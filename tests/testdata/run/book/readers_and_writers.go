// Readers, writers, pipes, hashes, encodings.
package main

import (
	"bufio"
	"bytes"
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"hash/crc32"
	"hash/fnv"
	"io"
	"os"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

type rot13 struct{ r io.Reader }

func (r rot13) Read(p []byte) (int, error) {
	n, err := r.r.Read(p)
	for i := range p[:n] {
		switch c := p[i] | 0x20; {
		case c >= 'a' && c <= 'm':
			p[i] += 13
		case c >= 'n' && c <= 'z':
			p[i] -= 13
		}
	}
	return n, err
}

type countWriter struct{ n, calls int }

func (c *countWriter) Write(p []byte) (int, error) {
	c.n += len(p)
	c.calls++
	return len(p), nil
}

type slowReader struct {
	data string
	step int
}

func (s *slowReader) Read(p []byte) (n int, err error) {
	if s.data == "" {
		return 0, io.EOF
	}
	n = copy(p, s.data[:min(s.step, len(s.data))])
	s.data = s.data[n:]
	return
}
func min(a, b int) int {
	if a < b {
		return a
	}
	return b
}

type failing struct{ after int }

func (f *failing) Write(p []byte) (int, error) {
	if f.after -= len(p); f.after < 0 {
		return 0, io.ErrShortWrite
	}
	return len(p), nil
}

func main() {
	io.Copy(os.Stdout, rot13{strings.NewReader("Uryyb, Jbeyq!\n")})
	pr, pw := io.Pipe()
	go func() {
		w := bufio.NewWriter(pw)
		for i := 0; i < 3; i++ {
			fmt.Fprintf(w, "line %d\n", i)
		}
		w.Flush()
		pw.CloseWithError(errors.New("writer gave up"))
	}()
	sc := bufio.NewScanner(pr)
	for sc.Scan() {
		fmt.Println("got", sc.Text())
	}
	fmt.Println(sc.Err())
	cw := &countWriter{}
	n, err := io.Copy(io.MultiWriter(cw, io.Discard), io.LimitReader(strings.NewReader(strings.Repeat("x", 100)), 42))
	fmt.Println(n, err, *cw)
	buf := make([]byte, 4)
	_, err = io.ReadFull(strings.NewReader("abc"), buf)
	fmt.Println(err, err == io.ErrUnexpectedEOF, string(buf[:3]))
	_, err = io.ReadAtLeast(strings.NewReader(""), buf, 2)
	fmt.Println(err)
	_, err = io.ReadAtLeast(strings.NewReader("abcdef"), buf, 5)
	fmt.Println(err)
	sr := io.NewSectionReader(strings.NewReader("0123456789"), 2, 5)
	b, _ := io.ReadAll(sr)
	fmt.Println(string(b), sr.Size())
	sr.Seek(-2, io.SeekEnd)
	b, _ = io.ReadAll(sr)
	fmt.Println(string(b))
	mr := io.MultiReader(strings.NewReader("a"), bytes.NewReader([]byte("b")), &slowReader{"cdef", 2})
	b, err = io.ReadAll(mr)
	fmt.Println(string(b), err)
	w := bufio.NewWriterSize(&failing{20}, 16)
	_, e1 := w.WriteString("twelve bytes")
	_, e2 := w.WriteString("twelve bytes")
	fmt.Println(e1, e2, w.Flush(), w.Buffered(), w.Available())
	br := bufio.NewReader(&slowReader{"héllo world\nsecond line\r\nlast", 3})
	r, size, _ := br.ReadRune()
	pk, _ := br.Peek(3)
	fmt.Println(string(r), size, string(pk), br.Buffered())
	br.UnreadRune()
	fmt.Println(br.UnreadRune())
	word, _ := br.ReadString(' ')
	fmt.Printf("%q\n", word)
	line, pre, err := br.ReadLine()
	fmt.Println(string(line), pre, err)
	line, _ = br.ReadBytes('\n')
	fmt.Printf("%q\n", line)
	d, err := br.Discard(10)
	fmt.Println(d, err)
	var bb bytes.Buffer
	bb.WriteString("hello ")
	bb.Write([]byte("bytes "))
	bb.WriteByte('!')
	bb.WriteRune('é')
	c, _ := bb.ReadByte()
	bb.UnreadByte()
	fmt.Println(bb.String(), bb.Len(), string(c), string(bb.Next(5)))
	bb.Truncate(3)
	fmt.Printf("%q %v\n", bb.String(), bb.Cap() >= 64)
	fmt.Println(bytes.Fields([]byte(" a b ")), bytes.Equal([]byte("a"), []byte("a")), bytes.Contains([]byte("seafood"), []byte("foo")), string(bytes.Title([]byte("abc def"))))
	fmt.Printf("%x\n%x\n%x\n", md5.Sum([]byte("a")), sha1.Sum([]byte("b")), sha256.Sum256([]byte("c")))
	h := sha256.New()
	io.WriteString(h, "hello ")
	h.Write([]byte("world"))
	fmt.Printf("%x %d %d\n", h.Sum(nil), h.Size(), h.BlockSize())
	f := fnv.New32a()
	f.Write([]byte("hash"))
	fmt.Println(f.Sum32(), crc32.ChecksumIEEE([]byte("crc")))
	enc := base64.StdEncoding.EncodeToString([]byte("any carnal pleas"))
	dec, err := base64.URLEncoding.DecodeString("_-8=")
	fmt.Println(enc, dec, err, base64.RawStdEncoding.EncodeToString([]byte("a")))
	_, err = base64.StdEncoding.DecodeString("!!")
	fmt.Println(err)
	fmt.Println(hex.EncodeToString([]byte("hex")), hex.EncodedLen(3))
	_, err = hex.DecodeString("abc")
	fmt.Println(err)
	_, err = hex.DecodeString("zz")
	fmt.Println(err)
	fmt.Println(utf16.Encode([]rune("a😀")), utf8.ValidString("a\xff"), utf8.RuneLen('世'), utf8.RuneCountInString("héé"))
	s := "a\xffé\xe4\xb8"
	for i, r := range s {
		fmt.Print(i, ":", r, " ")
	}
	fmt.Println([]rune(s), []byte(s), len(s), string([]rune{65, -1, 0x10FFFF + 1}))
	for len(s) > 0 {
		r, n := utf8.DecodeLastRuneInString(s)
		fmt.Print(r, n, " ")
		s = s[:len(s)-n]
	}
	fmt.Println()
	if _, err := os.ReadFile("/no/such/file"); err != nil {
		var pe *os.PathError
		fmt.Println(err, errors.Is(err, os.ErrNotExist), errors.As(err, &pe) && pe.Op == "open")
	}
	fmt.Fprintln(os.Stderr, "to stderr")
	in := bufio.NewReader(os.Stdin)
	_, err = in.ReadString('\n')
	fmt.Println(err)
	var x int
	_, err = fmt.Scan(&x)
	fmt.Println(err)
}
