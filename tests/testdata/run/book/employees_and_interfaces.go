package main

import (
	"fmt"
	"os"
	"sort"
	"text/tabwriter"
)

type Payable interface{ Pay() float64 }

type Person struct{ Name string }

type Salaried struct {
	Person
	Monthly float64
}

type Hourly struct {
	Person
	Rate  float64
	Hours int
}

type Manager struct {
	Salaried
	Team []Payable
}

func (p Person) String() string  { return p.Name }
func (s Salaried) Pay() float64  { return s.Monthly }
func (h Hourly) Pay() float64    { return h.Rate * float64(h.Hours) }
func (m *Manager) Pay() float64  { return m.Salaried.Pay() * (1 + 0.1*float64(len(m.Team))) }

func main() {
	team := []Payable{Salaried{Person{"ann"}, 1000}, Hourly{Person{"bob"}, 12.5, 40}}
	staff := append([]Payable{&Manager{Salaried{Person{"eve"}, 2000}, team}}, team...)
	sort.Slice(staff, func(i, j int) bool { return staff[i].Pay() < staff[j].Pay() })
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	total := 0.0
	for _, p := range staff {
		fmt.Fprintf(w, "%v\t%.2f\t%T\t\n", p.(fmt.Stringer), p.Pay(), p)
		total += p.Pay()
	}
	w.Flush()
	fmt.Printf("%.1f\n", total)
}
